import { type CalendarDate, daysBetween, isCalendarDate, wholeMonthsBetween } from '../days/calendar-date';
import { isMinorUnits } from '../money/money';
import { isProgress, progressRange } from './progress';

type GoalStatus = 'reached' | 'past-date' | 'just-started' | 'ahead' | 'on-course' | 'behind';

export type Outlook = {
  /** The part of the target that is saved so far, rounded down, so that nothing is left only at 100%. */
  savedMinorUnits: number;
  leftMinorUnits: number;
  /** Whole months from today to the complete-by date, at least 0; undefined without a date. */
  wholeMonthsLeft: number | undefined;
  /**
   * What is left divided by the whole months left, rounded up, so that it suffices; undefined if no whole month is
   * left.
   */
  neededPerMonthMinorUnits: number | undefined;
  /**
   * Undefined without a complete-by date, or without a straight line to it because the creation is unknown or not
   * before it.
   */
  status: GoalStatus | undefined;
  /** How far the savings are from the straight line, rounded down; for 'ahead', 'on-course' and 'behind' only. */
  gapMinorUnits: number | undefined;
};

type OutlookFacts = {
  targetMinorUnits: number | null | undefined;
  progress: number | undefined;
  /** The moment of creation as the server sent it; its first ten characters are the day. */
  createdAt: string | undefined;
  completeBy: CalendarDate | null | undefined;
  today: CalendarDate;
};

/**
 * An estimate of a goal's status, in minor units: progress read as money, on a straight line from the day of creation
 * to the complete-by date, without growth. `null` without a target above 0 or a known progress.
 */
export function outlookOf({
  targetMinorUnits: target,
  progress: percent,
  createdAt,
  completeBy,
  today,
}: OutlookFacts): Outlook | null {
  if (!isMinorUnits(target) || target === 0 || !isProgress(percent)) return null;

  // A target times a percentage passes 2^53, so the reckoning is in BigInt.
  const saved = (BigInt(target) * BigInt(percent)) / 100n;
  const left = BigInt(target) - saved;
  const monthsLeft = completeBy ? Math.max(0, wholeMonthsBetween(today, completeBy)) : undefined;
  return {
    savedMinorUnits: Number(saved),
    leftMinorUnits: Number(left),
    wholeMonthsLeft: monthsLeft,
    neededPerMonthMinorUnits: monthsLeft ? Number(dividedUp(left, BigInt(monthsLeft))) : undefined,
    ...paceOf({ target, percent, createdAt, completeBy, today }),
  };
}

function paceOf(facts: {
  target: number;
  percent: number;
  createdAt: string | undefined;
  completeBy: CalendarDate | null | undefined;
  today: CalendarDate;
}): Pick<Outlook, 'status' | 'gapMinorUnits'> {
  const { target, percent, completeBy, today } = facts;
  if (percent === progressRange.max) return { status: 'reached', gapMinorUnits: undefined };
  if (!completeBy) return { status: undefined, gapMinorUnits: undefined };
  if (completeBy < today) return { status: 'past-date', gapMinorUnits: undefined };

  const day = facts.createdAt?.slice(0, 10);
  const created = isCalendarDate(day) ? day : undefined;
  if (created !== undefined && percent === 0 && wholeMonthsBetween(created, today) < 1)
    return { status: 'just-started', gapMinorUnits: undefined };
  const wholeLine = created === undefined ? 0 : daysBetween(created, completeBy);
  if (created === undefined || wholeLine <= 0) return { status: undefined, gapMinorUnits: undefined };

  const elapsed = Math.max(0, daysBetween(created, today));
  // In percent of the target, times the days of the line: integers, so that nothing is rounded before the comparison.
  const ahead = percent * wholeLine - 100 * elapsed;
  const gap = (BigInt(target) * BigInt(Math.abs(ahead))) / (100n * BigInt(wholeLine));
  // Progress is in whole per cent, so less than one is no difference.
  const isOnCourse = Math.abs(ahead) < wholeLine;
  return { status: isOnCourse ? 'on-course' : ahead > 0 ? 'ahead' : 'behind', gapMinorUnits: Number(gap) };
}

function dividedUp(amount: bigint, parts: bigint): bigint {
  return (amount + parts - 1n) / parts;
}
