import { expect, test } from 'vitest';
import { dialogTop } from './dialog-top';

test.each([
  ['stands in the middle of what is seen', { top: 1000, height: 600 }, 1200],
  ['begins in sight where what is seen is smaller than it', { top: 1000, height: 100 }, 1016],
  ['ends within the page', { top: 2700, height: 600 }, 2784],
  ['begins within the page', { top: -500, height: 600 }, 16],
])('%s', (_, seen, top) => {
  expect(dialogTop({ seen, pageHeight: 3000, dialogHeight: 200 })).toBe(top);
});

test('starts at the top of a page that is too small for it', () => {
  expect(dialogTop({ seen: { top: 0, height: 100 }, pageHeight: 100, dialogHeight: 200 })).toBe(16);
});
