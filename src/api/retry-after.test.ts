import { expect, test } from 'vitest';
import { readRetryAfter } from './retry-after';

const now = Date.parse('2026-11-29T12:00:00Z');

test.each([
  ['0', 0],
  ['7', 7_000],
  [' 60 ', 60_000],
  ['Sun, 29 Nov 2026 12:00:09 GMT', 9_000],
])('%j is %i ms', (header, ms) => {
  expect(readRetryAfter(header, now)).toBe(ms);
});

test.each([null, '', 'soon', '-5', '1.5', 'Sun, 29 Nov 2026 11:59:00 GMT'])(
  '%j says nothing of use',
  (header) => {
    expect(readRetryAfter(header, now)).toBe(5_000);
  },
);

test.each(['61', '99999999999999999999', 'Mon, 29 Nov 2027 12:00:00 GMT'])(
  '%j is a minute at most',
  (header) => {
    expect(readRetryAfter(header, now)).toBe(60_000);
  },
);
