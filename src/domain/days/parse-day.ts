import { type CalendarDate, type DayParts, dayOf, daysInMonth } from './calendar-date';
import { dayOrder, dayTokens, dayWords, foldDay } from './day-words';
import { dayExample, dayFormat } from './format-day';

/**
 * The years that can be typed. The API accepts any, so this is not a rule of a goal, but the year 207 is a typing
 * slip.
 */
export const typedYears = { first: 1900, last: 2199 };

/**
 * Reads a typed day: in the order of the locale, with the name of its month, or as `YYYY-MM-DD`. Two digits of a year
 * are 20yy, blank is `null`. `problem` says what to type if it is no day of the calendar.
 */
export function parseDay(
  typed: string,
  { locale }: { locale: string },
): { day: CalendarDate } | { problem: string } | null {
  const folded = foldDay(typed);
  if (folded === '') return null;

  const tokens = dayTokens(folded);
  const numbers = tokens.filter((token) => isDigits.test(token));
  const words = tokens.filter((token) => !isDigits.test(token));
  const month = monthNamed(words, locale);
  if (month === undefined || foreignMarks.test(folded)) return unreadable(locale);
  if (isYearMissing(numbers, month)) return { problem: `Add the year, such as ${dayExample(locale)}` };

  const parts = readParts(numbers, month, locale);
  if (!parts) return unreadable(locale);
  const problem = faultOf(parts, locale);
  return problem === undefined ? { day: dayOf(parts) } : { problem };
}

const isDigits = /^\d/u;
// Anything but a digit, a word, or a mark that people write in a date.
const foreignMarks = /[^\d\p{L}\p{M}\s/.,،()'’‘׳״॰–-]/u;
const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function unreadable(locale: string): { problem: string } {
  return { problem: `Type a day such as ${dayExample(locale)}` };
}

/** The month that words name; `null` when they are weekdays and fillers only, undefined when they are no month's. */
function monthNamed(words: string[], locale: string): number | null | undefined {
  const { months, weekdays } = dayWords(locale);
  const [first = '', ...rest] = words;
  // "mar" is Tuesday and March in Spanish: a weekday only if the words after it name a month.
  const meant = weekdays.has(first) ? possibleMonths(rest) : [];
  const possible = meant.length === 1 ? meant : possibleMonths(words);
  return possible.length === everyMonth.length ? null : possible.length === 1 ? possible[0] : undefined;

  function possibleMonths(names: string[]): number[] {
    return everyMonth.filter((month) =>
      names.every((name) => months.get(name)?.has(month) ?? weekdays.has(name)),
    );
  }
}

function isYearMissing(numbers: string[], month: number | null): boolean {
  return numbers.length === (month === null ? 2 : 1) && numbers.every(({ length }) => length <= 2);
}

/** The numbers in their places; undefined if there are too many or too few, or one is too long. */
function readParts(numbers: string[], month: number | null, locale: string): DayParts | undefined {
  const places = month === null ? placesOfThree(numbers, locale) : placesOfTwo(numbers, locale);
  if (numbers.length !== places.length) return undefined;

  const written = (place: string) => numbers[places.indexOf(place)] ?? '';
  const year = written('year');
  if (![2, 4].includes(year.length) || written('day').length > 2 || written('month').length > 2)
    return undefined;
  return {
    year: Number(year.length === 2 ? `20${year}` : year),
    month: month ?? Number(written('month')),
    day: Number(written('day')),
  };
}

function placesOfThree([first = '']: string[], locale: string): string[] {
  return first.length > 2 ? ['year', 'month', 'day'] : dayOrder(locale, '2-digit');
}

function placesOfTwo([first = '', second = '']: string[], locale: string): string[] {
  if (first.length > 2) return ['year', 'day'];
  if (second.length > 2) return ['day', 'year'];
  return dayOrder(locale, 'long').filter((place) => place !== 'month');
}

function faultOf({ year, month, day }: DayParts, locale: string): string | undefined {
  if (year < typedYears.first || year > typedYears.last) {
    return `Use a year from ${typedYears.first} to ${typedYears.last}`;
  }
  if (!everyMonth.includes(month)) return `Use a month from 1 to 12, such as ${dayExample(locale)}`;
  const days = daysInMonth({ year, month });
  if (day > days) {
    const name = dayFormat(locale, { month: 'long', year: 'numeric' }).format(Date.UTC(year, month - 1));
    return `${name} has ${days} days`;
  }
  return day === 0 ? `Use a day from 1 to ${days}` : undefined;
}
