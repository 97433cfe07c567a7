import { type CalendarDate, utcTime } from './calendar-date';

/** A day in words: "29 April 2027". */
export function formatDay(day: CalendarDate, locale: string): string {
  return dayFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(utcTime(day));
}

/** A day in few words: "29 Apr 2027". */
export function formatShortDay(day: CalendarDate, locale: string): string {
  const words = dayFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(utcTime(day));
  // British Intl data writes four letters for this month only.
  return locale.startsWith('en') ? words.replace('Sept ', 'Sep ') : words;
}

/** A day with its weekday, to confirm a typed date: "Thursday 29 April 2027". */
export function spellDay(day: CalendarDate, locale: string): string {
  const format = dayFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const parts = format.formatToParts(utcTime(day));
  // Some releases of Intl's data put a comma after an English weekday.
  const isBritish = locale.startsWith('en') && parts[0]?.type === 'weekday' && parts[2]?.type === 'day';
  return parts.map(({ value }, index) => (isBritish && index === 1 ? ' ' : value)).join('');
}

/** A day as text for a text box, in the order of the locale: "29/04/2027". `parseDay` reads it back. */
export function dayText(day: CalendarDate, locale: string): string {
  return dayFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(utcTime(day));
}

/** A day as an example of what to type: "29/04/2027". */
export function dayExample(locale: string): string {
  return dayText('2027-04-29', locale);
}

/** An Intl format for days: always Gregorian, and in UTC as `utcTime` is. */
export function dayFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
}
