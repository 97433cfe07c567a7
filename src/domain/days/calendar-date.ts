/** A day of the calendar as `YYYY-MM-DD`, without a time or a zone. */
export type CalendarDate = string;

/** Year, month 1 to 12 and day of the month. */
export type DayParts = { year: number; month: number; day: number };

export function partsOf(calendarDay: CalendarDate): DayParts {
  const [year = 0, month = 0, day = 0] = calendarDay.split('-').map(Number);
  return { year, month, day };
}

/** Whether a value is a day that the calendar has. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const { year, month, day } = partsOf(value);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth({ year, month });
}

/** The calendar day of parts that are one: "2027-04-29". */
export function dayOf({ year, month, day }: DayParts): CalendarDate {
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

/** The local calendar day of a moment. */
export function todayIn(moment: Date): CalendarDate {
  return dayOf({ year: moment.getFullYear(), month: moment.getMonth() + 1, day: moment.getDate() });
}

/** How many days a month of the Gregorian calendar has. */
export function daysInMonth({ year, month }: Pick<DayParts, 'year' | 'month'>): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days from one day to another, negative when the other is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (utcTime(to) - utcTime(from)) / 86_400_000;
}

/**
 * Whole months from one day to another, negative when the other is earlier. A month from the 31st is full on the
 * last day of a shorter one: 31 January to 28 February is one.
 */
export function wholeMonthsBetween(from: CalendarDate, to: CalendarDate): number {
  if (from > to) return 0 - wholeMonthsBetween(to, from);
  const [start, end] = [partsOf(from), partsOf(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return end.day < Math.min(start.day, daysInMonth(end)) ? months - 1 : months;
}

/** Midnight UTC of a day in milliseconds, for Intl with `timeZone: 'UTC'`; a day alone is read as UTC. */
export function utcTime(calendarDay: CalendarDate): number {
  return Date.parse(calendarDay);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
