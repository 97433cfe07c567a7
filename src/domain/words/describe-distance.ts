import { type CalendarDate, todayIn } from '../days/calendar-date';
import { calendarDistance } from '../days/calendar-distance';

type SpanUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A span of time in English, as part of an English sentence, with the number in the locale's digits: "14 months". */
function formatSpan(amount: number, unit: SpanUnit, locale: string): string {
  return `${amount.toLocaleString(locale)} ${unit}${amount === 1 ? '' : 's'}`;
}

/** How far away a complete-by date is: "today", "tomorrow", "in 12 days", "in 5 months", "3 weeks past its date". */
export function describeCompleteBy(day: CalendarDate, today: CalendarDate, locale: string): string {
  const isOverdue = day < today;
  const { amount, unit } = isOverdue ? calendarDistance(day, today) : calendarDistance(today, day);
  if (isOverdue) {
    return `${formatSpan(amount, unit, locale)} past its date`;
  }
  if (unit === 'day' && amount === 0) return 'today';
  if (unit === 'day' && amount === 1) return 'tomorrow';
  return `in ${formatSpan(amount, unit, locale)}`;
}

/** How long ago a moment is: "now", "5 minutes ago", "yesterday", "3 weeks ago"; undefined for an invalid moment. */
export function describePast(moment: string | undefined, now: Date, locale: string): string | undefined {
  const then = new Date(moment ?? '');
  if (Number.isNaN(then.getTime())) return undefined;
  const [day, today] = [todayIn(then), todayIn(now)];
  // Clocks differ, so a moment may seem to be in the future.
  const { amount, unit } = day < today ? calendarDistance(day, today) : timeBetween(then, now);
  if (amount <= 0) return 'now';
  if (unit === 'day' && amount === 1) return 'yesterday';
  return `${formatSpan(amount, unit, locale)} ago`;
}

function timeBetween(from: Date, to: Date): { amount: number; unit: 'minute' | 'hour' } {
  const minutes = Math.floor((to.getTime() - from.getTime()) / 60_000);
  if (minutes < 60) return { amount: minutes, unit: 'minute' };
  return { amount: Math.floor(minutes / 60), unit: 'hour' };
}

/** About how far a day moved, to follow the two days: "9 months later", "3 weeks earlier". */
export function describeMove(before: CalendarDate, after: CalendarDate, locale: string): string {
  const isLater = after > before;
  const { amount, unit } = isLater ? calendarDistance(before, after) : calendarDistance(after, before);
  return `${formatSpan(amount, unit, locale)} ${isLater ? 'later' : 'earlier'}`;
}
