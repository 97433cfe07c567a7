import { type ReactNode, useId, useState } from 'react';
import type { Display } from '../domain/display';
import type { GoalField } from '../domain/goal/goal';
import { type Outlook, outlookOf } from '../domain/goal/outlook';
import { priorityInWords } from '../domain/goal/priority';
import { progressRange } from '../domain/goal/progress';
import type { StoredGoal } from '../domain/goal/stored-goal';
import type { MoneyFormat } from '../domain/money/money';
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

type PartProps = Props & { headingId: string; format: MoneyFormat; outlook: Outlook | null };
type Part = { place: 'top' | 'facts' | 'bottom'; show: (props: PartProps) => ReactNode };

/** Each field's part of the card, in the order in which the card shows them. */
const parts: Record<GoalField, Part> = {
  name: { place: 'top', show: Name },
  description: { place: 'top', show: Description },
  targetAmount: { place: 'top', show: CardProgress },
  progress: { place: 'top', show: () => null }, // beside the target
  completeBy: { place: 'facts', show: CompleteBy },
  priority: {
    place: 'facts',
    show: ({ goal }) => <Fact name="Priority">{priorityInWords(goal.fields.priority)}</Fact>,
  },
  timeframe: { place: 'facts', show: Timeframe },
  owners: {
    place: 'bottom',
    show: ({ goal, display }) => <CardOwners goal={goal} photoHosts={display.photoHosts} />,
  },
  shownOnCircles: { place: 'bottom', show: CardCircles },
  visibleToCircles: { place: 'bottom', show: () => null }, // beside the switch
};

/**
 * The goal as the server returned it; key it by its UUID. Fields that were not returned are left out, not shown as
 * empty.
 */
export function GoalCard(props: Props) {
  const { goal, display, today } = props;
  const headingId = useId();
  const { completeBy } = goal.fields;
  const [firstDate] = useState(completeBy);
  const changed = formatMoment(goal.updatedAt, display.locale);
  const format = { locale: display.locale, currency: goal.target?.currency ?? display.currency };
  const outlook = outlookOf({
    targetMinorUnits: goal.target?.minorUnits,
    progress: goal.fields.progress,
    createdAt: goal.createdAt,
    completeBy,
    today,
  });
  const at = (place: Part['place']) =>
    Object.entries(parts)
      .filter(([, part]) => part.place === place)
      .map(([field, { show: Show }]) => (
        <Show key={field} {...props} headingId={headingId} format={format} outlook={outlook} />
      ));

  return (
    <article
      aria-labelledby={headingId}
      className={`p-4 sm:p-8 print:border-0 print:p-0 print:[box-shadow:none] ${panelClasses}`}
    >
      {at('top')}
      <dl className="mt-6 grid gap-4 sm:grid-cols-2">{at('facts')}</dl>
      {outlook && <CardOutlook outlook={outlook} format={format} isDateMoved={completeBy !== firstDate} />}
      {at('bottom')}
      {changed && (
        <p className="mt-6 text-sm text-muted">
          <span>Last change </span>
          <InLocale locale={display.locale}>{changed}</InLocale>
        </p>
      )}
    </article>
  );
}

function Name({ goal: { fields }, headingId }: PartProps) {
  return (
    <h2 id={headingId} className="text-xl font-semibold wrap-anywhere" dir="auto" translate="no">
      {fields.name || 'Goal without a name'}
    </h2>
  );
}

function Description({ goal: { fields } }: PartProps) {
  return fields.description && <CardDescription key={fields.description} text={fields.description} />;
}

function CompleteBy({ goal: { fields }, display, today }: PartProps) {
  const { completeBy, progress } = fields;
  if (completeBy === undefined) return null;
  const isReached = progress === progressRange.max;
  return (
    <Fact name="Complete by">
      {completeBy === null ? (
        'No date'
      ) : (
        <CardCompleteBy day={completeBy} today={today} locale={display.locale} isReached={isReached} />
      )}
    </Fact>
  );
}

function Timeframe({ goal: { fields } }: PartProps) {
  if (!fields.timeframe) return null;
  return (
    <Fact name="Timeframe" isWide>
      {fields.timeframe}
    </Fact>
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
