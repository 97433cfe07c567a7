import { expect, test } from 'vitest';
import { currencyCode, currencyDecimals, currencySymbol, minorUnits } from './money';

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

test('every refusal of an amount has words of its own', () => {
  const firstMessage = (value: unknown) => minorUnits.safeParse(value).error?.issues[0]?.message;
  expect(firstMessage(2 ** 53)).toBe('Use a smaller amount');
  expect(firstMessage(1e300)).toBe('Use a smaller amount');
  expect(firstMessage(-1)).toBe('Use an amount of zero or more');
  expect(firstMessage(-(2 ** 53))).toBe('Use an amount of zero or more');
  expect(firstMessage(1.5)).toBe('Type a whole number');
  expect(firstMessage('5')).toBe('Type a whole number');
});

test('a currency code is three letters', () => {
  expect(
    ['GBP', 'gbp', 'GB', 'GBPS', 'G8P', '£', ''].filter((code) => currencyCode.safeParse(code).success),
  ).toEqual(['GBP', 'gbp']);
});
