import { plainDigits } from '../decimal-digits';
import { remember } from '../remember';
import { dayFormat } from './format-day';

/** What words mean in a typed date, in the language of a locale and in English. */
type DayWords = {
  /** The months, 1 to 12, that a word can belong to; all of them for a filler such as "de" or "th". */
  months: ReadonlyMap<string, ReadonlySet<number>>;
  weekdays: ReadonlySet<string>;
};

export const dayWords = remember((locale: string): DayWords => {
  const english = ['en-GB', 'en-US'].map(wordsOf);
  const own = wordsOf(locale);
  const fillers = ['of', 'the', 'st', 'nd', 'rd', 'th', 'er'].map((word) => [word, allMonths] as const);
  return {
    months: new Map([...fillers, ...english.flatMap(({ months }) => [...months]), ...own.months]),
    weekdays: new Set([...english.flatMap(({ weekdays }) => [...weekdays]), ...own.weekdays]),
  };
});

/** In which order a locale writes 'day', 'month' and 'year', with the month in digits or as a word. */
export const dayOrder = remember((locale: string, month: '2-digit' | 'long') =>
  dayFormat(locale, { day: '2-digit', month, year: 'numeric' })
    .formatToParts(0)
    .map(({ type }): string => type)
    .filter((type) => ['day', 'month', 'year'].includes(type)),
);

/** Text with the case, the accents and the digits that `dayWords` uses. */
export function foldDay(text: string): string {
  return plainDigits(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '');
}

/** The runs of digits and the words of a folded text, in order. */
export function dayTokens(folded: string): string[] {
  return folded.match(/\d+|\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

const allMonths: ReadonlySet<number> = new Set(Array.from({ length: 12 }, (_, index) => index + 1));

const monthStyles: Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  // Many languages inflect the month next to a day, and add words of their own.
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
];

function wordsOf(locale: string): DayWords {
  const wordsIn = (text: string) => dayTokens(foldDay(text)).filter((token) => !/^\d/u.test(token));
  const months = new Map<string, Set<number>>();
  for (const format of monthStyles.map((style) => dayFormat(locale, style))) {
    for (const month of allMonths) {
      for (const word of wordsIn(format.format(Date.UTC(2027, month - 1, 1)))) {
        months.set(word, (months.get(word) ?? new Set()).add(month));
      }
    }
  }
  const week = (style: Intl.DateTimeFormatOptions) => {
    const format = dayFormat(locale, style);
    return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2027, 0, 1 + index))).flatMap(
      wordsIn,
    );
  };
  // Some languages inflect the weekday too, and Japanese writes it in one with the word for day.
  const beside = week({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const weekdays = [
    ...week({ weekday: 'long' }),
    ...week({ weekday: 'short' }),
    ...beside.filter((word) => !months.has(word)),
  ];
  return { months, weekdays: new Set(weekdays) };
}
