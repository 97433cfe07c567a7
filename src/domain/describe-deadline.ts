import { type CalendarDate, daysBetween, wholeMonthsBetween } from './calendar-date';

/**
 * How far a deadline is: "today", "tomorrow", "in 12 days", "in 5 months", "3 weeks overdue". Days up to two weeks, weeks
 * up to two months, months up to two years, then years; only whole ones count.
 */
export function describeDeadline(day: CalendarDate, today: CalendarDate, locale: string): string {
  const isOverdue = day < today;
  const { amount, unit } = isOverdue ? distance(day, today) : distance(today, day);
  if (isOverdue) {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
    return `${format.format(amount)} overdue`;
  }
  // "next month" for one month would be wrong for most days, so only days may have words of their own.
  const numeric = unit === 'day' ? 'auto' : 'always';
  return new Intl.RelativeTimeFormat(locale, { numeric }).format(amount, unit);
}

type Unit = 'day' | 'week' | 'month' | 'year';

function distance(from: CalendarDate, to: CalendarDate): { amount: number; unit: Unit } {
  const days = daysBetween(from, to);
  const months = wholeMonthsBetween(from, to);
  if (days < 14) return { amount: days, unit: 'day' };
  if (months < 2) return { amount: Math.floor(days / 7), unit: 'week' };
  if (months < 24) return { amount: months, unit: 'month' };
  return { amount: Math.floor(months / 12), unit: 'year' };
}
