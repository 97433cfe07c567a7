import { Link } from 'wouter';
import { formatMoment } from '../../card/format-moment';
import { formatShortDay } from '../../domain/days/format-day';
import type { Display } from '../../domain/display';
import { faceOf } from '../../domain/goal/face';
import { ownersOf } from '../../domain/goal/goal-records';
import { priorityWord } from '../../domain/goal/priority';
import { progressRange } from '../../domain/goal/progress';
import type { Money, StoredGoal } from '../../domain/goal/stored-goal';
import { formatShortMoney } from '../../domain/money/format-money';
import { readFormattedMoney } from '../../domain/money/read-formatted-money';
import { describeCompleteBy, describePast } from '../../domain/words/describe-distance';
import { formatPercent } from '../../domain/words/format-percent';
import { Avatar } from '../../ui/avatar';
import { Badge } from '../../ui/badge';
import { InLocale } from '../../ui/in-locale';
import { ProgressBar } from '../../ui/progress-bar';
import { type ListPlace, rowId } from './use-list-place';
import { leaveBy } from './use-row-focus';

type Props = { goal: StoredGoal; display: Display; now: Date; today: string; place: ListPlace };

/** A goal in one row of the list. */
export function GoalRow({ goal, display, now, today, place }: Props) {
  const owners = ownersOf(goal);
  return (
    <li className="relative grid gap-x-8 gap-y-3 p-4 hover:bg-sunken sm:grid-cols-2 sm:px-6 lg:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)_minmax(0,1fr)_10rem]">
      <div className="flex min-w-0 gap-3">
        {owners[0] && <Avatar {...faceOf(owners[0], display.photoHosts)} />}
        <div className="min-w-0">
          <Link
            href={`/goals/${goal.uuid}`}
            state={place}
            id={rowId(goal.uuid)}
            onClick={() => leaveBy(rowId(goal.uuid))}
            className="line-clamp-2 font-medium after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            <bdi translate="no">{goal.fields.name || 'Goal without a name'}</bdi>
          </Link>
          <p className="line-clamp-1 text-sm text-muted">
            <bdi translate="no">{owners.map((owner) => owner.name).join(', ')}</bdi>
          </p>
        </div>
      </div>
      <Progress goal={goal} locale={display.locale} />
      <div className="flex min-w-0 justify-between gap-3 sm:col-start-2 lg:contents">
        <CompleteBy goal={goal} locale={display.locale} today={today} />
        <div className="grid min-w-0 content-start gap-0.5 text-sm">
          <Priority step={goal.fields.priority} />
          <LastChange moment={goal.updatedAt} locale={display.locale} now={now} />
        </div>
      </div>
    </li>
  );
}

function Progress({ goal: { fields, target }, locale }: Pick<Props, 'goal'> & { locale: string }) {
  const { progress } = fields;
  return (
    <div className="grid min-w-0 content-start gap-1.5 text-sm">
      <p className="flex justify-between gap-3 [font-variant-numeric:tabular-nums]">
        <span className="min-w-0">
          {target?.formatted ? (
            <InLocale locale={locale}>
              {shortMoney({ ...target, formatted: target.formatted }, locale)}
            </InLocale>
          ) : (
            <span className="text-muted">No target</span>
          )}
        </span>
        {progress !== undefined && (
          <span className="shrink-0 text-muted">{formatPercent(progress, locale)}</span>
        )}
      </p>
      {progress !== undefined && (
        <ProgressBar
          label="Progress"
          value={Math.min(progressRange.max, Math.max(progressRange.min, progress))}
          max={progressRange.max}
          words={formatPercent(progress, locale)}
        />
      )}
    </div>
  );
}

/** The server's money without pence if there are none; word for word if its text and its amount disagree. */
function shortMoney(target: Money & { formatted: string }, locale: string): string {
  const { minorUnits, currency, formatted } = target;
  const isAgreed = minorUnits !== undefined && readFormattedMoney(target)?.minorUnits === minorUnits;
  return isAgreed && currency ? formatShortMoney(minorUnits, { locale, currency }) : formatted;
}

function CompleteBy({ goal, locale, today }: { goal: StoredGoal; locale: string; today: string }) {
  const { completeBy, progress } = goal.fields;
  const isReached = progress === progressRange.max;
  const distance = completeBy && describeCompleteBy(completeBy, today, locale);
  return (
    <div className="grid min-w-0 content-start justify-items-start gap-0.5 text-sm">
      <p className={completeBy ? '' : 'text-muted'}>
        {completeBy ? (
          <InLocale locale={locale}>{formatShortDay(completeBy, locale)}</InLocale>
        ) : (
          <span>No date</span>
        )}
      </p>
      {isReached ? (
        <Badge tone="success">Reached</Badge>
      ) : completeBy && completeBy < today ? (
        <Badge tone="warning">{distance}</Badge>
      ) : (
        <p className="text-muted">{distance}</p>
      )}
    </div>
  );
}

function Priority({ step }: { step: number | undefined }) {
  if (step === undefined) return <p className="text-muted">Priority not set</p>;
  return <p>{`${priorityWord(step)} priority`}</p>;
}

type LastChangeProps = { moment: string | undefined; locale: string; now: Date };

function LastChange({ moment, locale, now }: LastChangeProps) {
  const ago = describePast(moment, now, locale);
  if (ago === undefined) return null;
  return (
    <p className="text-muted">
      <span>{`Changed ${ago}`}</span>
      <span className="sr-only">, </span>
      <InLocale locale={locale} className="sr-only">
        {formatMoment(moment, locale) ?? ''}
      </InLocale>
    </p>
  );
}
