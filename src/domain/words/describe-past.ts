import { todayIn } from '../days/calendar-date';
import { calendarDistance } from '../days/calendar-distance';
import { formatSpan } from '../days/format-span';

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
