import { type CalendarDate, daysBetween, wholeMonthsBetween } from './calendar-date';

type CalendarDistance = { amount: number; unit: 'day' | 'week' | 'month' | 'year' };

/**
 * How far away a later day is, in whole units: days up to two weeks, weeks up to two months, months up to two years,
 * then years.
 */
export function calendarDistance(from: CalendarDate, to: CalendarDate): CalendarDistance {
  const days = daysBetween(from, to);
  const months = wholeMonthsBetween(from, to);
  if (days < 14) return { amount: days, unit: 'day' };
  if (months < 2) return { amount: Math.floor(days / 7), unit: 'week' };
  if (months < 24) return { amount: months, unit: 'month' };
  return { amount: Math.floor(months / 12), unit: 'year' };
}
