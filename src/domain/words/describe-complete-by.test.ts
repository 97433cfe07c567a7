import { expect, test } from 'vitest';
import { describeCompleteBy } from './describe-complete-by';

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
