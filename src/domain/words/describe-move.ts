import type { CalendarDate } from '../days/calendar-date';
import { calendarDistance } from '../days/calendar-distance';
import { formatSpan } from '../days/format-span';

/** About how far a day moved, to follow the two days: "9 months later", "3 weeks earlier". */
export function describeMove(before: CalendarDate, after: CalendarDate, locale: string): string {
  const isLater = after > before;
  const { amount, unit } = isLater ? calendarDistance(before, after) : calendarDistance(after, before);
  return `${formatSpan(amount, unit, locale)} ${isLater ? 'later' : 'earlier'}`;
}
