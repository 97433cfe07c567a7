import { expect, test } from 'vitest';
import { ukClockTime, ukDateTime, ukStartOfDay } from './uk-time';

test.each([
  ['2026-04-29T11:53:00.999Z', '2026-04-29T12:53:00+01:00'],
  ['2026-01-15T23:59:59Z', '2026-01-15T23:59:59+00:00'],
  ['2026-06-30T23:30:00Z', '2026-07-01T00:30:00+01:00'],
  ['2026-03-29T00:59:59Z', '2026-03-29T00:59:59+00:00'],
  ['2026-03-29T01:00:00Z', '2026-03-29T02:00:00+01:00'],
])('%s is %s in the UK', (moment, answer) => {
  expect(ukDateTime(Date.parse(moment))).toBe(answer);
});

test.each([
  ['2027-04-29', '+01:00'],
  ['2027-01-01', '+00:00'],
  ['2026-03-29', '+00:00'],
  ['2026-03-30', '+01:00'],
  ['2026-10-25', '+01:00'],
  ['2026-10-26', '+00:00'],
  ['1970-01-01', '+01:00'],
  ['0001-01-01', '-00:01'],
  ['9999-12-31', '+00:00'],
])('%s begins at %s', (day, offset) => {
  expect(ukStartOfDay(day)).toBe(`${day}T00:00:00${offset}`);
});

test('a clock time has no offset', () => {
  expect(ukClockTime(Date.parse('2026-04-29T11:53:00Z'))).toBe('2026-04-29 12:53:00');
});
