import { expect, test } from 'vitest';
import { describeMove } from './describe-move';

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
