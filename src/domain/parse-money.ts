import { plainDigits } from './decimal-digits';
import { type MoneyFormat, minorUnits } from './money';
import { moneyShape, straightApostrophes } from './money-shape';

/**
 * Reads an amount as people type it in a locale, exactly, in minor units; `null` for a blank text.
 * `problem` says what to type when it is no amount, its grouping is not well formed, it has more decimals
 * than the currency, or it is out of range.
 */
export function parseMoney(
  typed: string,
  { locale, currency }: MoneyFormat,
): { minorUnits: number } | { problem: string } | null {
  const plain = straightApostrophes(plainDigits(typed, locale));
  if (plain === '') return null;

  const { decimals, example, groupSizes, marked, number } = moneyShape(locale, currency);
  const { amount = '', ...signs } = marked.exec(plain)?.groups ?? {};
  const { integer = '', fraction = '' } = number.exec(amount)?.groups ?? {};

  if (integer + fraction === '' || !isWellGrouped(integer, groupSizes)) {
    const isOtherCurrency = /\p{Sc}/u.test(amount);
    return { problem: `Type an amount ${isOtherCurrency ? `in ${currency}, ` : ''}such as ${example}` };
  }
  if (fraction.length > decimals) {
    return {
      problem: `Use ${decimals === 0 ? 'no decimals' : `${decimals} decimals or fewer`}, such as ${example}`,
    };
  }

  // Number reads the digits of an integer exactly up to 2^53 - 1, and never brings a larger one below it.
  const digits = integer.replace(/\D/gu, '') + fraction.padEnd(decimals, '0');
  const size = Math.min(Number(digits), Number.MAX_VALUE);
  const isNegative = Object.values(signs).some((sign) => sign !== undefined);
  const read = minorUnits.safeParse(isNegative ? 0 - size : size);
  return read.success ? { minorUnits: read.data } : { problem: read.error.issues[0]?.message ?? '' };
}

/** Whether the groups are of the locale's sizes, with one kind of separator, and no "0,123", which was meant as a decimal. */
function isWellGrouped(integer: string, sizes: { last: number; others: number }): boolean {
  const separators = new Set(integer.replace(/\d/gu, ''));
  if (separators.size === 0) return true;
  if (separators.size > 1 || integer.startsWith('0')) return false;

  const [first = '', ...rest] = integer.split(/\D/u);
  const last = rest.pop();
  const areWhole = rest.every(({ length }) => length === sizes.others);
  return first.length <= sizes.others && areWhole && last?.length === sizes.last;
}
