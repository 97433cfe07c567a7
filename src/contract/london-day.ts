import { isCalendarDate } from '../domain/days/calendar-date';

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The day that begins in London at this moment, which may be written in UTC; undefined for any other moment. */
export function londonDayFrom(text: string): string | undefined {
  // Date.parse moves 29 February of a common year to March.
  if (!isCalendarDate(text.slice(0, 10))) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined;
  const moment = Date.parse(text);
  if (Number.isNaN(moment) || moment % 1_000 !== 0) return undefined;
  const parts = london.formatToParts(moment);
  const part = (wanted: Intl.DateTimeFormatPartTypes) =>
    parts.find(({ type }) => type === wanted)?.value ?? '';
  if ([part('hour'), part('minute'), part('second')].some((digits) => digits !== '00')) return undefined;
  return [part('year').padStart(4, '0'), part('month'), part('day')].join('-');
}
