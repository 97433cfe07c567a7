import { expect, test } from 'vitest';
import { isolate } from './isolate';

test.each([['Hulk Banner'], ['Zoë 山田 🎯'], ['£400.00'], ['']])('%j stands as it is', (text) => {
  expect(isolate(text)).toBe(text);
});

test.each([['שלום'], ['محمد'], ['Hulk محمد'], ['\u200f£5']])('%j is isolated', (text) => {
  expect(isolate(text)).toBe(`\u2068${text}\u2069`);
});

test('leaves out marks that would end the isolation or reorder what follows', () => {
  expect(isolate('\u202eHulk')).toBe('Hulk');
  expect(isolate('שלום\u2069 \u2067')).toBe('\u2068שלום \u2069');
});
