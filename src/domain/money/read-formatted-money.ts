import type { Money } from '../goal/stored-goal';
import { currencyDecimals, isMinorUnits } from './money';

type Formatted = {
  minorUnits: number;
  /** A text with fewer decimals than its currency may be rounded: the amount meant is nearer than this. */
  within: number;
};

/**
 * Minor units from money that a server formatted in any locale: "£1,234.50", "1.234,50 €". Undefined if the digits
 * are ambiguous or unreadable, or the currency is unknown.
 */
export function readFormattedMoney({ formatted = '', currency }: Money): Formatted | undefined {
  if (currency === undefined || saysMore.test(formatted)) return undefined;
  const decimals = currencyDecimals(currency);
  const [number = '', ...others] = formatted.match(/\d(?:[\d\s.,'’]*\d)?/gu) ?? [];
  const asGroups = grouped.exec(number);
  const asDecimals = plain.exec(number);
  // "1.234" is a thousand, but with a currency of three decimals it may be one.
  const isAmbiguous = asGroups && asDecimals && decimals === 3;
  const { integer = '', fraction = '' } = (asGroups ?? asDecimals)?.groups ?? {};
  if (integer === '' || others.length > 0 || isAmbiguous) return undefined;

  const [kept, beyond] = [fraction.slice(0, decimals), fraction.slice(decimals)];
  const digits = integer.replace(/\D/gu, '') + kept.padEnd(decimals, '0');
  const read = Number(digits);
  if (!isMinorUnits(read) || /[1-9]/u.test(beyond)) return undefined;
  return { minorUnits: read, within: 10 ** (decimals - kept.length) };
}

// A sign before the digits, or digits of an unsupported script.
const saysMore = /[-−–(].*\d|[^\P{Nd}0-9]/u;

const grouped =
  /^(?<integer>[1-9]\d{0,2}(?<group>[.,'’\s])(?:\d{2,3}\k<group>)*\d{3})(?:(?!\k<group>)[.,](?<fraction>\d+))?$/u;
const plain = /^(?<integer>\d+)(?:[.,](?<fraction>\d+))?$/u;
