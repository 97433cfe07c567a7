import { addMonths, type CalendarDate, daysBetween, wholeMonthsBetween } from './calendar-date';
import { formatSpan, type SpanUnit } from './format-span';

/**
 * How far a day moved, exactly: "14 months later", "3 weeks earlier", "2 months and 5 days later". Undefined for more
 * than two years that are no whole months: the two days say it better.
 */
export function describeMove(before: CalendarDate, after: CalendarDate, locale: string): string | undefined {
  const span = spanBetween(before, after);
  if (!span) return undefined;
  const words = span.map(([amount, unit]) => formatSpan(amount, unit, locale)).join(' and ');
  return `${words} ${after > before ? 'later' : 'earlier'}`;
}

type Span = [amount: number, unit: SpanUnit][];

function spanBetween(before: CalendarDate, after: CalendarDate): Span | undefined {
  const { months, days } = monthsAndDays(before, after);
  if (months > 0 && days === 0) return wholeMonths(months);
  if (months < 2) {
    const allDays = Math.abs(daysBetween(before, after));
    return allDays % 7 === 0 ? [[allDays / 7, 'week']] : [[allDays, 'day']];
  }
  if (months >= 24) return undefined;
  return [
    [months, 'month'],
    [days, 'day'],
  ];
}

/** Counted from the first day in the direction of the move, so that whole months lead to the very day. */
function monthsAndDays(before: CalendarDate, after: CalendarDate): { months: number; days: number } {
  const direction = after > before ? 1 : -1;
  const daysBeyond = (months: number) =>
    direction * daysBetween(addMonths(before, direction * months), after);
  const atMost = Math.abs(wholeMonthsBetween(before, after));
  // Back from the end of a shorter month, the last of them may lead too far.
  const months = daysBeyond(atMost) < 0 ? atMost - 1 : atMost;
  return { months, days: daysBeyond(months) };
}

function wholeMonths(months: number): Span {
  if (months < 24 && months !== 12) return [[months, 'month']];
  const years: Span = [[Math.floor(months / 12), 'year']];
  return months % 12 === 0 ? years : [...years, [months % 12, 'month']];
}
