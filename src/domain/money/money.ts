import { z } from '../zod';

const tooLarge = 'Use a smaller amount';
const negative = 'Use an amount of zero or more';

/** Money in minor units of its currency, such as pence: 0 to 2^53 - 1. */
export const minorUnits = z
  .int({
    error: ({ code }) => ({ too_big: tooLarge, too_small: negative })[String(code)] ?? 'Type a whole number',
  })
  .min(0, negative);

/** An ISO 4217 code: three letters, which is all that Intl requires. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/i, 'Use a currency code such as GBP');

/** How money is typed and shown: a BCP 47 locale and an ISO 4217 code, such as "en-GB" and "GBP". */
export type MoneyFormat = { locale: string; currency: string };

/** The decimals of a currency: 2 for GBP, 0 for JPY, 3 for KWD. Throws a RangeError when the code is no three letters. */
export function currencyDecimals(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? 0;
}

/** The narrow symbol of a currency, for outside the text box: "£". */
export function currencySymbol({ locale, currency }: MoneyFormat): string {
  return currencyPart({ locale, currency, currencyDisplay: 'narrowSymbol' });
}

/** What a locale writes for a currency in one of Intl's four ways. */
export function currencyPart(style: MoneyFormat & { currencyDisplay: CurrencyDisplay }): string {
  const { locale, ...options } = style;
  const parts = new Intl.NumberFormat(locale, { style: 'currency', ...options }).formatToParts(2);
  return parts.find(({ type }) => type === 'currency')?.value ?? options.currency;
}

export type CurrencyDisplay = 'narrowSymbol' | 'symbol' | 'code' | 'name';
