import { expect, test } from 'vitest';
import { currencyDecimals, currencySymbol, isCurrencyCode } from './money';

test.each([
  ['JPY', 0],
  ['GBP', 2],
  ['KWD', 3],
  ['BHD', 3],
])('%s has %i decimals', (currency, decimals) => {
  expect(currencyDecimals(currency)).toBe(decimals);
});

test('a code that is no three letters is refused', () => {
  expect(() => currencyDecimals('pounds')).toThrow(RangeError);
});

test.each([
  ['en-GB', 'GBP', '£'],
  ['en-GB', 'USD', '$'],
  ['de-DE', 'EUR', '€'],
  ['en-GB', 'KWD', 'KWD'],
])('in %s the symbol of %s is %s', (locale, currency, symbol) => {
  expect(currencySymbol({ locale, currency })).toBe(symbol);
});

test('a currency code is three letters', () => {
  expect(['GBP', 'gbp', 'GB', 'GBPS', 'G8P', '£', ''].filter(isCurrencyCode)).toEqual(['GBP', 'gbp']);
});
