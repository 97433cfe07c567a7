import { currencyDecimals, type MoneyFormat } from './money';

/** Minor units as money with every decimal: "£500.00". */
export function formatMoney(minorUnits: number, format: MoneyFormat): string {
  return money(minorUnits, format, {});
}

/** Minor units as money in a list, with decimals only if it has some: "£126,000", "£1,234.50". */
export function formatShortMoney(minorUnits: number, format: MoneyFormat): string {
  return money(minorUnits, format, { trailingZeroDisplay: 'stripIfInteger' });
}

/** Minor units as an estimate: "£340", with decimals only for an uneven amount under 100. */
export function formatAboutMoney(minorUnits: number, format: MoneyFormat): string {
  const isSmall = minorUnits < 100 * 10 ** currencyDecimals(format.currency);
  return isSmall
    ? formatShortMoney(minorUnits, format)
    : money(minorUnits, format, { maximumFractionDigits: 0 });
}

function money(
  minorUnits: number,
  { locale, currency }: MoneyFormat,
  options: Intl.NumberFormatOptions,
): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...options,
  });
  return format.format(decimalText(minorUnits, currencyDecimals(currency)));
}

/** Minor units as text for a text box, without the currency: "1,234.50". `parseMoney` reads them back. */
export function moneyText(minorUnits: number, { locale, currency }: MoneyFormat): string {
  const decimals = currencyDecimals(currency);
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(decimalText(minorUnits, decimals));
}

/** An amount as an example of what to type: "1,234.50". */
export function moneyExample(format: MoneyFormat): string {
  return moneyText(Math.floor((12_345 * 10 ** currencyDecimals(format.currency)) / 10), format);
}

// A string, because Intl formats it exactly even if a fraction such as 90071992547409.91 has no exact float.
function decimalText(minorUnits: number, decimals: number) {
  const digits = String(Math.abs(minorUnits)).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const sign = minorUnits < 0 ? '-' : '';
  // The template is a number's text, which is more than TypeScript can see.
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}` as `${number}`;
}
