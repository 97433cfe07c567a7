import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDay } from '../testing/any-goal';
import { addMonths, daysBetween } from './calendar-date';
import { describeMove } from './describe-move';

test.each([
  ['2027-04-29', '2027-04-30', '1 day later'],
  ['2027-04-29', '2027-05-05', '6 days later'],
  ['2027-04-29', '2027-05-06', '1 week later'],
  ['2027-04-29', '2027-05-07', '8 days later'],
  ['2027-04-29', '2027-05-28', '29 days later'],
  ['2027-04-29', '2027-05-29', '1 month later'],
  ['2027-04-29', '2027-05-30', '31 days later'],
  ['2027-04-29', '2027-06-28', '60 days later'],
  ['2027-04-29', '2027-06-29', '2 months later'],
  ['2027-04-29', '2027-06-30', '2 months and 1 day later'],
  ['2027-04-29', '2028-04-29', '1 year later'],
  ['2027-04-29', '2028-06-29', '14 months later'],
  ['2027-04-29', '2029-03-29', '23 months later'],
  ['2027-04-29', '2029-04-28', '23 months and 30 days later'],
  ['2027-04-29', '2029-04-29', '2 years later'],
  ['2027-04-29', '2029-10-29', '2 years and 6 months later'],
  ['2027-04-29', '2027-04-28', '1 day earlier'],
  ['2027-04-29', '2027-04-08', '3 weeks earlier'],
  ['2027-04-29', '2026-02-27', '14 months and 1 day earlier'],
  ['2027-04-29', '2025-04-29', '2 years earlier'],
])('%s to %s is %s', (before, after, words) => {
  expect(describeMove(before, after, 'en-GB')).toBe(words);
});

test.each([
  ['2027-01-31', '2027-02-28', '1 month later'],
  ['2027-03-31', '2027-02-28', '1 month earlier'],
  // A month back from the 28th is the 28th.
  ['2027-02-28', '2027-01-31', '4 weeks earlier'],
  ['2027-02-28', '2027-03-31', '31 days later'],
  ['2027-02-28', '2026-12-29', '61 days earlier'],
])('at the end of a month, %s to %s is %s', (before, after, words) => {
  expect(describeMove(before, after, 'en-GB')).toBe(words);
});

test('more than two years that are no whole months have no words', () => {
  expect(describeMove('2027-04-29', '2029-04-30', 'en-GB')).toBeUndefined();
  expect(describeMove('2027-04-29', '2025-04-28', 'en-GB')).toBeUndefined();
});

test('another locale counts in its own words', () => {
  expect(describeMove('2027-04-29', '2028-06-29', 'de-DE')).toBe('14 Monate later');
});

test('the words lead from one day to the very other', () => {
  fc.assert(
    fc.property(anyDay(), fc.integer({ min: -1000, max: 1000 }), (before, days) => {
      const after = dayAfter(before, days);
      fc.pre(days !== 0 && after !== undefined);
      const words = describeMove(before, after, 'en-GB');
      if (words !== undefined) expect(follow(before, words)).toBe(after);
    }),
  );
});

function dayAfter(day: string, days: number): string | undefined {
  const moved = new Date(Date.parse(day) + days * 86_400_000).toISOString();
  return /^\d{4}-/.test(moved) && moved > '0001' ? moved.slice(0, 10) : undefined;
}

/** The day that the words of a move lead to. */
function follow(day: string, words: string): string | undefined {
  const direction = words.endsWith('later') ? 1 : -1;
  const amount = (unit: string) => direction * Number(new RegExp(`(\\d+) ${unit}`).exec(words)?.[1] ?? 0);
  const months = addMonths(day, 12 * amount('year') + amount('month'));
  const reached = dayAfter(months, 7 * amount('week') + amount('day'));
  return reached !== undefined && daysBetween(day, reached) * direction > 0 ? reached : undefined;
}
