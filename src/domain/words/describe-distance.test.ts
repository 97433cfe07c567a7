import { expect, test } from 'vitest';
import { describeCompleteBy, describeMove, describePast } from './describe-distance';

const today = '2026-11-20';

test.each([
  ['2026-11-20', 'today'],
  ['2026-11-21', 'tomorrow'],
  ['2026-11-22', 'in 2 days'],
  ['2026-12-02', 'in 12 days'],
  ['2026-12-03', 'in 13 days'],
  ['2026-12-04', 'in 2 weeks'],
  ['2027-01-19', 'in 8 weeks'],
  ['2027-01-20', 'in 2 months'],
  ['2027-04-29', 'in 5 months'],
  ['2028-11-19', 'in 23 months'],
  ['2028-11-20', 'in 2 years'],
  ['2029-11-19', 'in 2 years'],
  ['2029-11-20', 'in 3 years'],
])('%s is %s', (day, expected) => {
  expect(describeCompleteBy(day, today, 'en-GB')).toBe(expected);
});

test.each([
  ['2026-11-19', '1 day past its date'],
  ['2026-11-07', '13 days past its date'],
  ['2026-11-06', '2 weeks past its date'],
  ['2026-10-30', '3 weeks past its date'],
  ['2026-09-20', '2 months past its date'],
  ['2024-11-20', '2 years past its date'],
])('%s is %s', (day, expected) => {
  expect(describeCompleteBy(day, today, 'en-GB')).toBe(expected);
});

test('another locale writes the number alone', () => {
  expect(describeCompleteBy('2026-11-22', today, 'de-DE')).toBe('in 2 days');
  expect(describeCompleteBy('2027-04-29', today, 'ar-EG')).toBe('in ٥ months');
});

const now = new Date(2026, 10, 20, 14, 5);

/** A moment of the reader's own time zone, in the past of `now`. */
function at(...parts: [month: number, day: number, hours?: number, minutes?: number]): string {
  const [month, day, hours = 0, minutes = 0] = parts;
  return new Date(2026, month - 1, day, hours, minutes).toISOString();
}

test.each([
  [at(11, 20, 14, 6), 'now'],
  [at(11, 20, 14, 5), 'now'],
  [at(11, 20, 14, 4), '1 minute ago'],
  [at(11, 20, 13, 6), '59 minutes ago'],
  [at(11, 20, 13, 5), '1 hour ago'],
  [at(11, 20, 0, 0), '14 hours ago'],
  [at(11, 19, 23, 59), 'yesterday'],
  [at(11, 17, 18, 0), '3 days ago'],
  [at(11, 6), '2 weeks ago'],
  [at(9, 20), '2 months ago'],
  ['2023-11-20T12:00:00+00:00', '3 years ago'],
])('%s was %s', (moment, words) => {
  expect(describePast(moment, now, 'en-GB')).toBe(words);
});

test('another locale writes the number alone', () => {
  expect(describePast(at(11, 18), now, 'de-DE')).toBe('2 days ago');
  expect(describePast(at(11, 17), now, 'ar-EG')).toBe('٣ days ago');
});

test('an invalid moment has no words', () => {
  expect(describePast(undefined, now, 'en-GB')).toBeUndefined();
  expect(describePast('lately', now, 'en-GB')).toBeUndefined();
});

test.each([
  ['2027-04-29', '2027-04-30', '1 day later'],
  ['2027-04-29', '2027-05-12', '13 days later'],
  ['2027-04-29', '2027-05-13', '2 weeks later'],
  ['2027-04-29', '2027-06-28', '8 weeks later'],
  ['2027-04-29', '2027-06-29', '2 months later'],
  ['2032-11-30', '2033-09-01', '9 months later'],
  ['2027-04-29', '2029-04-28', '23 months later'],
  ['2027-04-29', '2029-04-29', '2 years later'],
  ['2027-04-29', '2027-04-28', '1 day earlier'],
  ['2027-04-29', '2027-04-08', '3 weeks earlier'],
  ['2027-04-29', '2025-04-29', '2 years earlier'],
])('%s to %s is about %s', (before, after, words) => {
  expect(describeMove(before, after, 'en-GB')).toBe(words);
});

test('another locale writes the number alone', () => {
  expect(describeMove('2027-04-29', '2028-06-29', 'de-DE')).toBe('14 months later');
  expect(describeMove('2027-04-29', '2028-06-29', 'ar-EG')).toBe('١٤ months later');
});
