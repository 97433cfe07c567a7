/** Whether a number is money: whole minor units of its currency, such as pence, that arithmetic keeps exact. */
export function isMinorUnits(value: number | null | undefined): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** Whether a text looks like an ISO 4217 code: three letters, which is all that Intl requires. */
export function isCurrencyCode(text: string | undefined): text is string {
  return text !== undefined && /^[A-Z]{3}$/i.test(text);
}

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
