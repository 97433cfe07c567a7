import { type ReactNode, useId, useState } from 'react';
import type { Display } from '../domain/display';
import { limits } from '../domain/goal/limits';
import { outlookOf } from '../domain/goal/outlook';
import { priorityInWords } from '../domain/goal/priority';
import type { StoredGoal } from '../domain/goal/stored-goal';
import { InLocale } from '../ui/in-locale';
import { panelClasses } from '../ui/panel-classes';
import { CardCircles } from './card-circles';
import { CardCompleteBy } from './card-complete-by';
import { CardDescription } from './card-description';
import { CardOutlook } from './card-outlook';
import { CardOwners } from './card-owners';
import { CardProgress } from './card-progress';
import { formatMoment } from './format-moment';

type Props = {
  goal: StoredGoal;
  display: Display;
  /** The day it is, YYYY-MM-DD. */
  today: string;
};

/**
 * The goal as the server returned it; key it by its UUID. Fields that were not returned are left out, not shown as
 * empty.
 */
export function GoalCard({ goal, display, today }: Props) {
  const headingId = useId();
  const { name, description, timeframe, completeBy, priority } = goal.fields;
  const [firstDate] = useState(completeBy);
  const changed = formatMoment(goal.updatedAt, display.locale);
  const format = { locale: display.locale, currency: goal.target?.currency ?? display.currency };
  const isReached = goal.fields.progress === limits.progress.max;
  const outlook = outlookOf({
    targetMinorUnits: goal.target?.minorUnits,
    progress: goal.fields.progress,
    createdAt: goal.createdAt,
    completeBy,
    today,
  });

  return (
    <article
      aria-labelledby={headingId}
      className={`p-4 sm:p-8 print:border-0 print:p-0 print:[box-shadow:none] ${panelClasses}`}
    >
      <h2 id={headingId} className="text-xl font-semibold wrap-anywhere" dir="auto" translate="no">
        {name || 'Goal without a name'}
      </h2>
      {description && <CardDescription key={description} text={description} />}
      <CardProgress goal={goal} outlook={outlook} format={format} />
      <dl className="mt-6 grid gap-4 sm:grid-cols-2">
        {completeBy !== undefined && (
          <Fact name="Complete by">
            {completeBy === null ? (
              'No date'
            ) : (
              <CardCompleteBy day={completeBy} today={today} locale={display.locale} isReached={isReached} />
            )}
          </Fact>
        )}
        <Fact name="Priority">{priorityInWords(priority)}</Fact>
        {timeframe && (
          <Fact name="Timeframe" isWide>
            {timeframe}
          </Fact>
        )}
      </dl>
      {outlook && <CardOutlook outlook={outlook} format={format} isDateMoved={completeBy !== firstDate} />}
      <CardOwners goal={goal} photoHosts={display.photoHosts} />
      <CardCircles goal={goal} />
      {changed && (
        <p className="mt-6 text-sm text-muted">
          <span>Last change </span>
          <InLocale locale={display.locale}>{changed}</InLocale>
        </p>
      )}
    </article>
  );
}

type FactProps = { name: string; isWide?: boolean; children: ReactNode };

function Fact({ name, isWide = false, children }: FactProps) {
  return (
    <div className={isWide ? 'sm:col-span-2' : ''}>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="wrap-anywhere" dir="auto">
        {children}
      </dd>
    </div>
  );
}
