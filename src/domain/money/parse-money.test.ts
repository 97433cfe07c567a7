import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney, moneyText } from './format-money';
import { currencyDecimals } from './money';
import { parseMoney } from './parse-money';

const pounds = { locale: 'en-GB', currency: 'GBP' };
const locales = [
  'en-GB',
  'en-US',
  'de-DE',
  'de-AT',
  'fr-FR',
  'fr-CH',
  'ja-JP',
  'ar-EG',
  'de-CH',
  'en-IN',
  'es-ES',
];
const currencies = ['GBP', 'EUR', 'JPY', 'KWD'];

function minorUnitsOf(typed: string, [locale, currency]: [string, string]) {
  const read = parseMoney(typed, { locale, currency });
  return read && 'minorUnits' in read ? read.minorUnits : read;
}

describe('in en-GB', () => {
  test.each([
    ['1,234.50', 123_450],
    ['1234.5', 123_450],
    ['1234', 123_400],
    ['0', 0],
    ['-0', 0],
    ['.5', 50],
    ['5.', 500],
    ['007', 700],
    ['£1 234', 123_400],
    ['£ 1,234,567.89', 123_456_789],
    ['1,234.50 GBP', 123_450],
    ['gbp 5', 500],
    ['5 British pounds', 500],
    ['１，２３４．５０', 123_450],
    ['19.99', 1_999],
    ['1.15', 115],
    ['12,34', 1_234],
    ['12,5', 1_250],
    [',5', 50],
    ['1.234,50', 123_450],
    ['1 234,50', 123_450],
    ['1,234', 123_400],
    ['١٢٣٤٫٥٠', 123_450],
    ['١٬٢٣٤٫٥', 123_450],
    ['۱۲۳۴', 123_400],
    ['१२३४.५', 123_450],
    ['𝟭𝟮𝟯', 12_300],
    ['30k', 3_000_000],
    ['£30K', 3_000_000],
    ['1.5m', 150_000_000],
    ['1,5 M', 150_000_000],
    ['1.5 million', 150_000_000],
    ['£1,250k', 125_000_000],
    ['1.23456k', 123_456],
    ['2bn', 200_000_000_000],
  ])('reads %j', (typed, expected) => {
    expect(minorUnitsOf(typed, ['en-GB', 'GBP'])).toBe(expected);
  });

  test.each([
    ['  1,234.50\t\n'],
    ['1\u00a0234.50'],
    ['1\u202f234.50'],
    ['1\u2009234.50'],
    ['\u200e£1,234.50\u200f'],
  ])('reads %j as pasted', (typed) => {
    expect(minorUnitsOf(typed, ['en-GB', 'GBP'])).toBe(123_450);
  });

  test.each([[''], ['   '], ['\u00a0\u200b']])('reads %j as blank', (typed) => {
    expect(parseMoney(typed, pounds)).toBeNull();
  });

  test.each([
    ['1,2345'],
    ['1,23,456'],
    [',123'],
    ['1,,234'],
    ['1234,567'],
    ['1,234 567'],
    ['0,123'],
    ['1.234,567'],
    ['1.2.3'],
    ['1,234,56'],
    ['.'],
    ['£'],
    ['1e3'],
    ['10²'],
    ['½'],
    ['Infinity'],
    ['0x10'],
    ['1--2'],
    ['five'],
    ['5 apples'],
    ['k'],
    ['30kk'],
    ['1e3k'],
  ])('refuses %j with an example of what to type', (typed) => {
    expect(parseMoney(typed, pounds)).toEqual({ problem: 'Type an amount such as 1,234.50' });
  });

  test.each([['$5'], ['5 €'], ['₹1']])('refuses the other currency of %j', (typed) => {
    expect(parseMoney(typed, pounds)).toEqual({ problem: 'Type an amount in GBP, such as 1,234.50' });
  });

  test.each([['-5'], ['−5'], ['£-5'], ['-£5'], ['(5)'], ['5-'], ['-0.01']])(
    'refuses %j as negative',
    (typed) => {
      expect(parseMoney(typed, pounds)).toEqual({ problem: 'Use an amount of zero or more' });
    },
  );

  test('is exact up to 2^53 - 1 and refuses more', () => {
    expect(minorUnitsOf('90071992547409.91', ['en-GB', 'GBP'])).toBe(9_007_199_254_740_991);
    expect(minorUnitsOf('90,071,992,547,409.90', ['en-GB', 'GBP'])).toBe(9_007_199_254_740_990);
    for (const typed of ['90071992547409.92', '90071992547409.93', '100000000000000000', '9'.repeat(1000)]) {
      expect(parseMoney(typed, pounds)).toEqual({ problem: 'Use a smaller amount' });
    }
  });
});

describe('decimals', () => {
  test.each([
    ['1,234.56', 'GBP', 123_456],
    ['1,234', 'JPY', 1_234],
    ['1,234.567', 'KWD', 1_234_567],
    ['1,234.567', 'BHD', 1_234_567],
    ['1.5', 'KWD', 1_500],
  ])('reads %j in %s', (typed, currency, expected) => {
    expect(minorUnitsOf(typed, ['en-GB', currency])).toBe(expected);
  });

  test.each([
    ['1.234', 'GBP', 'Use 2 decimals or fewer, such as 1,234.50'],
    ['1.500', 'GBP', 'Use 2 decimals or fewer, such as 1,234.50'],
    ['1.234567k', 'GBP', 'Use 2 decimals or fewer, such as 1,234.50'],
    ['1.5', 'JPY', 'Use no decimals, such as 1,234'],
    ['1.2345', 'KWD', 'Use 3 decimals or fewer, such as 1,234.500'],
  ])('refuses more than the currency has: %j in %s', (typed, currency, problem) => {
    expect(parseMoney(typed, { locale: 'en-GB', currency })).toEqual({ problem });
  });
});

describe('in other locales', () => {
  test.each([
    ['de-DE', 'EUR', '1.234,50', 123_450],
    ['de-DE', 'EUR', '1.234', 123_400],
    ['de-DE', 'EUR', '1 234,5 €', 123_450],
    ['de-DE', 'EUR', '500 Euro', 50_000],
    ['fr-FR', 'EUR', '1 234,50', 123_450],
    ['fr-FR', 'EUR', '1\u202f234,50\u00a0€', 123_450],
    ['fr-FR', 'EUR', '1234.5', 123_450],
    ['ja-JP', 'JPY', '￥1,234', 1_234],
    ['ja-JP', 'JPY', '¥1,234', 1_234],
    ['ja-JP', 'JPY', '1,234円', 1_234],
    ['ar-EG', 'GBP', '١٬٢٣٤٫٥٠', 123_450],
    ['ar-EG', 'GBP', '1,234.50', 123_450],
    ['ar-EG', 'GBP', '£5', 500],
    ['de-CH', 'EUR', "1'234.50", 123_450],
    ['de-CH', 'EUR', '1’234.50', 123_450],
    ['en-IN', 'INR', '12,34,567.50', 123_456_750],
    ['hi-IN', 'INR', '1,00,000', 10_000_000],
    ['es-ES', 'EUR', '1.234,50', 123_450],
    ['de-DE', 'EUR', '1,234.50', 123_450],
    ['de-DE', 'EUR', '1234.50', 123_450],
    ['de-DE', 'EUR', '1,5 Mio.', 150_000_000],
    ['de-DE', 'EUR', '1.5m', 150_000_000],
    ['es-ES', 'EUR', '30 mil', 3_000_000],
    ['fr-FR', 'EUR', '30 k€', 3_000_000],
    ['fr-FR', 'EUR', '1.234,50', 123_450],
    ['ja-JP', 'JPY', '300万円', 3_000_000],
    ['ja-JP', 'JPY', '1.5m', 1_500_000],
    ['hi-IN', 'INR', '३ लाख', 30_000_000],
  ])('%s %s reads %j', (locale, currency, typed, expected) => {
    expect(minorUnitsOf(typed, [locale, currency])).toBe(expected);
  });

  test.each([
    ['de-DE', '1,2345.50', '1.234,50'],
    ['fr-FR', '1.234,567', '1\u202f234,50'],
    ['en-IN', '1,234,567', '1,234.50'],
    ['ar-EG', '١٢٬٣٤', '١٬٢٣٤٫٥٠'],
  ])('%s refuses %j', (locale, typed, example) => {
    expect(parseMoney(typed, { locale, currency: 'EUR' })).toEqual({
      problem: `Type an amount such as ${example}`,
    });
  });
});

const formats = fc.record({ locale: fc.constantFrom(...locales), currency: fc.constantFrom(...currencies) });

test('reads back every text of a box, in every locale and currency', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), formats, (minorUnits, format) => {
      expect(parseMoney(moneyText(minorUnits, format), format)).toEqual({ minorUnits });
    }),
    { examples: [[Number.MAX_SAFE_INTEGER, pounds]] },
  );
});

test('reads back an amount pasted as displayed', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), formats, (minorUnits, format) => {
      expect(parseMoney(formatMoney(minorUnits, format), format)).toEqual({ minorUnits });
    }),
  );
});

test('reads every plain number', () => {
  fc.assert(
    fc.property(fc.nat(), formats, (units, format) => {
      const minorUnits = units * 10 ** currencyDecimals(format.currency);
      expect(parseMoney(String(units), format)).toEqual({ minorUnits });
    }),
  );
});

test('answers any text with an amount in range, a problem or a blank', () => {
  const amounts = fc.stringMatching(/^[-£$ ]?[\d,.' ]{0,25}[-€ ]?$/);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), amounts), formats, (typed, format) => {
      const read = parseMoney(typed, format);
      if (read === null) expect(typed.replace(/\p{Cf}/gu, '').trim()).toBe('');
      else if ('problem' in read) expect(read.problem).not.toBe('');
      else expect(Number.isSafeInteger(read.minorUnits) && read.minorUnits >= 0).toBe(true);
    }),
  );
});
