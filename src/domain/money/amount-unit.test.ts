import { expect, test } from 'vitest';
import { unitNames } from './amount-unit';

test.each([
  ['GBP', 'Pounds', 'Pence'],
  ['EUR', 'Euros', 'Cents'],
  ['CHF', 'Swiss francs', 'Smallest units of Swiss francs'],
])('the units of %s have names', (currency, major, minor) => {
  expect(unitNames(currency)).toEqual({ major, minor });
});
