import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney } from './format-money';
import { readFormattedMoney } from './read-formatted-money';

describe('the digits of formatted money', () => {
  test.each([
    ['£40.00', 'GBP', 40_00],
    ['£0.00', 'GBP', 0],
    ['£0.05', 'GBP', 5],
    ['£1,234.50', 'GBP', 1_234_50],
    ['£1234.50', 'GBP', 1_234_50],
    ['£1,234,567.89', 'GBP', 1_234_567_89],
    ['GBP 40.00', 'GBP', 40_00],
    ['1.234,50 €', 'EUR', 1_234_50],
    ['1\u202f234,50\u00a0€', 'EUR', 1_234_50],
    ['CHF 1’234.50', 'CHF', 1_234_50],
    ['Rs. 12,34,567.50', 'INR', 12_34_567_50],
    ['¥1,234', 'JPY', 1_234],
    ['¥1,234.00', 'JPY', 1_234],
    ['KWD 1,234.500', 'KWD', 1_234_500],
    ['KWD 1234.500', 'KWD', 1_234_500],
    ['KWD 0.005', 'KWD', 5],
    ['£40.000', 'JPY', 40_000],
  ])('%j in %s are %i minor units', (formatted, currency, minorUnits) => {
    expect(readFormattedMoney({ formatted, currency, minorUnits: undefined })).toEqual({
      minorUnits,
      within: 1,
    });
  });

  test.each([
    ['£1,234', 'GBP', 1_234_00, 100],
    ['£40', 'GBP', 40_00, 100],
    ['CHF 500.–', 'CHF', 500_00, 100],
    ['£1.5', 'GBP', 1_50, 10],
  ])('%j in %s may be rounded', (formatted, currency, minorUnits, within) => {
    expect(readFormattedMoney({ formatted, currency, minorUnits: undefined })).toEqual({
      minorUnits,
      within,
    });
  });

  test.each([
    ['', 'GBP'],
    ['Free', 'GBP'],
    ['-£40.00', 'GBP'],
    ['(£40.00)', 'GBP'],
    ['£40.00 of £50.00', 'GBP'],
    ['£40.00', undefined],
    [undefined, 'GBP'],
    ['£40.005', undefined],
    ['£1234.505', 'GBP'],
    ['29.04.2027', 'GBP'],
    ['£1,23', 'JPY'],
    ['KWD 1.234', 'KWD'],
    ['٥٫٠٠', 'GBP'],
    ['£٤00.00', 'GBP'],
    ['£90,071,992,547,409.92', 'GBP'],
    ['£4e1', 'GBP'],
  ])('%j in %s cannot be read', (formatted, currency) => {
    expect(readFormattedMoney({ formatted, currency, minorUnits: undefined })).toBeUndefined();
  });

  test('are the amount again, however it is written', () => {
    const formats = fc.record({
      locale: fc.constantFrom('en-GB', 'en-US', 'de-DE', 'fr-FR', 'ja-JP', 'de-CH', 'en-IN', 'ar-EG'),
      currency: fc.constantFrom('GBP', 'EUR', 'JPY', 'KWD'),
    });
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeNat(), fc.nat({ max: 200_000 })), formats, (minorUnits, format) => {
        const formatted = formatMoney(minorUnits, format);
        const read = readFormattedMoney({ formatted, currency: format.currency, minorUnits });
        expect(read ?? { minorUnits, within: 1 }).toEqual({ minorUnits, within: 1 });
        if (format.locale === 'en-GB' && format.currency === 'GBP') expect(read).toBeDefined();
      }),
    );
  });
});
