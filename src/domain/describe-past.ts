import { todayIn } from './calendar-date';
import { calendarDistance } from './calendar-distance';

/** How long ago a moment is: "now", "5 minutes ago", "yesterday", "3 weeks ago"; undefined for what is no moment. */
export function describePast(moment: string | undefined, now: Date, locale: string): string | undefined {
  const then = new Date(moment ?? '');
  if (Number.isNaN(then.getTime())) return undefined;
  const [day, today] = [todayIn(then), todayIn(now)];
  // Clocks differ, so a moment may seem to be still to come.
  const { amount, unit } = day < today ? calendarDistance(day, today) : timeBetween(then, now);
  // "last month" would be wrong for most days, so only days and seconds may have words of their own.
  const numeric = unit === 'day' || unit === 'second' ? 'auto' : 'always';
  return new Intl.RelativeTimeFormat(locale, { numeric }).format(0 - amount, unit);
}

function timeBetween(from: Date, to: Date): { amount: number; unit: 'second' | 'minute' | 'hour' } {
  const minutes = Math.floor((to.getTime() - from.getTime()) / 60_000);
  if (minutes < 1) return { amount: 0, unit: 'second' };
  if (minutes < 60) return { amount: minutes, unit: 'minute' };
  return { amount: Math.floor(minutes / 60), unit: 'hour' };
}
