import type { Outlook } from '../domain/goal/outlook';
import { progressRange } from '../domain/goal/progress';
import type { StoredGoal } from '../domain/goal/stored-goal';
import { formatAboutMoney, formatMoney } from '../domain/money/format-money';
import type { MoneyFormat } from '../domain/money/money';
import { formatPercent } from '../domain/words/format-percent';
import { Badge } from '../ui/badge';
import { InLocale } from '../ui/in-locale';
import { ProgressBar } from '../ui/progress-bar';

type Props = { goal: StoredGoal; outlook: Outlook | null; format: MoneyFormat };

/** The target as the server formatted it, and the progress as a bar and in words. */
export function CardProgress({ goal, outlook, format }: Props) {
  const { progress } = goal.fields;
  const target = targetText(goal, format);
  const percent = progress === undefined ? undefined : formatPercent(progress, format.locale);
  const words =
    outlook && target
      ? `${percent} — about ${formatAboutMoney(outlook.savedMinorUnits, format)} of ${target}`
      : percent;
  return (
    <div className="mt-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p
          className={
            target ? 'text-2xl font-semibold [font-variant-numeric:tabular-nums] wrap-anywhere' : 'text-muted'
          }
        >
          {target ? (
            <InLocale locale={format.locale}>{target}</InLocale>
          ) : (
            <span>{goal.target === null ? 'No target amount' : 'Target amount not returned by Plannr'}</span>
          )}
        </p>
        {progress === progressRange.max && <Badge tone="success">Reached</Badge>}
      </div>
      {progress !== undefined && words && (
        <div className="mt-3 grid gap-1.5">
          <ProgressBar label="Progress" value={progress} max={progressRange.max} words={words} />
          <p className="text-sm text-muted">{words}</p>
        </div>
      )}
    </div>
  );
}

function targetText({ target }: StoredGoal, format: MoneyFormat): string | undefined {
  if (target?.formatted || target?.minorUnits === undefined) return target?.formatted;
  return formatMoney(target.minorUnits, format);
}
