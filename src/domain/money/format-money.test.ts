import { describe, expect, test } from 'vitest';
import { formatAboutMoney, formatMoney, moneyExample, moneyText } from './format-money';

const plainSpaces = (text: string) => text.replace(/\s/g, ' ');

describe('formatMoney', () => {
  test.each([
    [50_000, 'en-GB', 'GBP', '£500.00'],
    [0, 'en-GB', 'GBP', '£0.00'],
    [5, 'en-GB', 'GBP', '£0.05'],
    [1_234, 'en-GB', 'JPY', '¥1,234'],
    [5, 'en-GB', 'KWD', 'KWD 0.005'],
    [123_450, 'de-DE', 'EUR', '1.234,50 €'],
    [123_450, 'fr-FR', 'EUR', '1 234,50 €'],
    [Number.MAX_SAFE_INTEGER, 'en-GB', 'GBP', '£90,071,992,547,409.91'],
    [Number.MAX_SAFE_INTEGER, 'en-GB', 'KWD', 'KWD 9,007,199,254,740.991'],
  ])('writes %i minor units in %s and %s as %j', (minorUnits, locale, currency, expected) => {
    expect(plainSpaces(formatMoney(minorUnits, { locale, currency }))).toBe(expected);
  });
});

describe('moneyText', () => {
  test.each([
    [123_450, 'en-GB', 'GBP', '1,234.50'],
    [50_000, 'en-GB', 'GBP', '500.00'],
    [-5, 'en-GB', 'GBP', '-0.05'],
    [123_450, 'de-DE', 'EUR', '1.234,50'],
    [1_234, 'ja-JP', 'JPY', '1,234'],
    [123_456_750, 'en-IN', 'INR', '12,34,567.50'],
    [123_450, 'ar-EG', 'GBP', '١٬٢٣٤٫٥٠'],
  ])('writes %i minor units in %s and %s as %j', (minorUnits, locale, currency, expected) => {
    expect(moneyText(minorUnits, { locale, currency })).toBe(expected);
  });
});

describe('formatAboutMoney', () => {
  test.each([
    [34_000, '£340'],
    [33_966, '£340'],
    [10_000, '£100'],
    [9_999, '£99.99'],
    [500, '£5'],
    [185, '£1.85'],
    [0, '£0'],
  ])('says %i pence as %j', (minorUnits, expected) => {
    expect(formatAboutMoney(minorUnits, { locale: 'en-GB', currency: 'GBP' })).toBe(expected);
  });
});

describe('moneyExample', () => {
  test.each([
    ['en-GB', 'GBP', '1,234.50'],
    ['en-GB', 'JPY', '1,234'],
    ['en-GB', 'KWD', '1,234.500'],
    ['de-DE', 'EUR', '1.234,50'],
  ])('in %s and %s is %j', (locale, currency, expected) => {
    expect(moneyExample({ locale, currency })).toBe(expected);
  });
});
