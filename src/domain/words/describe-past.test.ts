import { expect, test } from 'vitest';
import { describePast } from './describe-past';

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
