import { plainDigits } from '../decimal-digits';
import { foldScale } from './compact-scales';
import { minorUnits } from './minor-units';
import type { MoneyFormat } from './money';
import { type MoneyShape, moneyShape, straightApostrophes } from './money-shape';

/**
 * Reads a typed amount in a locale, exactly, in minor units; blank is `null`. `problem` says what to type if it is no
 * amount, is badly grouped, has more decimals than the currency, or is out of range.
 */
export function parseMoney(
  typed: string,
  { locale, currency }: MoneyFormat,
): { minorUnits: number } | { problem: string } | null {
  const plain = straightApostrophes(plainDigits(typed));
  if (plain === '') return null;

  const shape = moneyShape(locale, currency);
  const { decimals, example } = shape;
  const { amount = '', ...signs } = shape.marked.exec(plain)?.groups ?? {};
  const { number = '', word = '' } = scaled.exec(amount)?.groups ?? {};
  const power = word === '' ? 0 : shape.scales.get(foldScale(word));
  const read = power === undefined ? undefined : (inLocale(number, shape) ?? withPence(number, shape));

  if (power === undefined || read === undefined) {
    const isOtherCurrency = /\p{Sc}/u.test(amount);
    return { problem: `Type an amount ${isOtherCurrency ? `in ${currency}, ` : ''}such as ${example}` };
  }
  const { integer, fraction } = read;
  if (fraction.length > decimals + power) {
    return {
      problem: `Use ${decimals === 0 ? 'no decimals' : `${decimals} decimals or fewer`}, such as ${example}`,
    };
  }

  // Number reads the digits of an integer exactly up to 2^53 - 1, and never brings a larger one below it.
  const digits = integer.replace(/\D/gu, '') + fraction.padEnd(decimals + power, '0');
  const size = Math.min(Number(digits), Number.MAX_VALUE);
  const isNegative = Object.values(signs).some((sign) => sign !== undefined);
  const checked = minorUnits.safeParse(isNegative ? 0 - size : size);
  return checked.success ? { minorUnits: checked.data } : { problem: checked.error.issues[0]?.message ?? '' };
}

type Digits = { integer: string; fraction: string };

// "30k", "1.5 million": a word of letters after the digits.
const scaled = /^(?<number>[^\p{L}]*?) ?(?<word>\p{L}[\p{L}\p{M}]*\.?)?$/u;

/** A number written as the locale writes it. */
function inLocale(text: string, { number, groupSizes }: MoneyShape): Digits | undefined {
  const { integer = '', fraction = '' } = number.exec(text)?.groups ?? {};
  const isRead = integer + fraction !== '' && isWellGrouped(integer, groupSizes);
  return isRead ? { integer, fraction } : undefined;
}

/**
 * A number with pence after a comma or a point, of which many keypads have only one, in any locale. One or two digits
 * cannot be a group in any locale.
 */
function withPence(text: string, { decimals, groupSizes }: MoneyShape): Digits | undefined {
  const { integer = '', mark = '', fraction = '' } = pence.exec(text)?.groups ?? {};
  if (fraction === '' || decimals === 0 || integer.includes(mark)) return undefined;
  return isWellGrouped(integer, groupSizes) ? { integer, fraction } : undefined;
}

const pence = /^(?<integer>\d*|\d+(?:[ '.,]\d+)+)(?<mark>[.,])(?<fraction>\d{1,2})$/u;

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
