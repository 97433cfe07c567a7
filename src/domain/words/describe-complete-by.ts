import type { CalendarDate } from '../days/calendar-date';
import { calendarDistance } from '../days/calendar-distance';
import { formatSpan } from '../days/format-span';

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
