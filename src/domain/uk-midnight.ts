import { type CalendarDate, calendarDate } from './calendar-date';

const momentWithZone = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.0+)?(Z|[+-]\d\d:?\d\d)$/;

const ukClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The UK day that begins at a moment of ISO 8601 with a zone; undefined for any other moment, and for what is none. */
export function dayOfUkMidnight(text: string): CalendarDate | undefined {
  const [, clock = '', zone = ''] = momentWithZone.exec(text) ?? [];
  const moment = Date.parse(clock + zone);
  // Date.parse moves 29 February of a common year to 1 March.
  if (Number.isNaN(moment) || !calendarDate.safeParse(clock.slice(0, 10)).success) return undefined;
  const parts = new Map(ukClock.formatToParts(moment).map(({ type, value }) => [type, value]));
  const isMidnight = ['hour', 'minute', 'second'].every((unit) => parts.get(unit as 'hour') === '00'); // one of the three
  return isMidnight ? ['year', 'month', 'day'].map((part) => parts.get(part as 'year')).join('-') : undefined;
}
