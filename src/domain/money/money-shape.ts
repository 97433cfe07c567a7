import { plainDigits } from '../decimal-digits';
import { remember } from '../remember';
import { compactScales } from './compact-scales';
import { moneyExample } from './format-money';
import { type CurrencyDisplay, currencyDecimals, currencyPart } from './money';

/** The shape of a typed amount in a currency and locale, after `plainDigits` and `straightApostrophes`. */
export const moneyShape = remember((locale: string, currency: string) => ({
  decimals: currencyDecimals(currency),
  example: moneyExample({ locale, currency }),
  marked: markedAmount(locale, currency),
  groupSizes: groupSizes(locale),
  number: plainNumber(locale),
  scales: compactScales(locale),
}));

export type MoneyShape = ReturnType<typeof moneyShape>;

/** Apostrophes as '. People type what their keyboard has. */
export function straightApostrophes(text: string): string {
  return text.replace(/[’ʼ´`]/gu, "'");
}

const currencyDisplays: CurrencyDisplay[] = ['narrowSymbol', 'symbol', 'code', 'name'];

/** An `amount` with a sign and the currency before or after it. */
function markedAmount(locale: string, currency: string): RegExp {
  const names = [locale, 'en'].flatMap((language) =>
    currencyDisplays.map((currencyDisplay) =>
      plainDigits(currencyPart({ locale: language, currency, currencyDisplay })),
    ),
  );
  const longestFirst = names.sort((one, other) => other.length - one.length);
  const name = `(?:${longestFirst.map(escaped).join('|')})?`;
  const sign = (side: string, marks: string) => `(?<${side}>[${marks}])?`;
  return new RegExp(
    `^${sign('before', '-−–(')} ?${name} ?${sign('between', '-−–(')} ?(?<amount>.*?) ?${name} ?${sign('after', '-−–)')}$`,
    'iu',
  );
}

/** An `integer`, perhaps in groups, and a `fraction`. */
function plainNumber(locale: string): RegExp {
  // People may paste formatted money, and with Latin digits in a locale that has its own.
  const styles = [{}, { style: 'currency', currency: 'XXX' }, { numberingSystem: 'latn' }] as const;
  const parts = styles.flatMap((style) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 2, ...style }).formatToParts(large),
  );
  const separators = (kind: 'decimal' | 'group') =>
    parts.filter(({ type }) => type === kind).map(({ value }) => straightApostrophes(plainDigits(value)));
  const decimals = separators('decimal');
  const groups = [' ', ...separators('group').filter((group) => !decimals.includes(group))];
  // Nothing else looks like those of Arabic.
  decimals.push('٫');
  groups.push('٬');
  // Many keypads have only the point.
  if (!groups.includes('.')) decimals.push('.');
  const anyOf = (characters: string[]) => `[${characters.map(escaped).join('')}]`;
  return new RegExp(
    `^(?<integer>\\d+(?:${anyOf(groups)}\\d+)*)?(?:${anyOf(decimals)}(?<fraction>\\d*))?$`,
    'u',
  );
}

function groupSizes(locale: string): { last: number; others: number } {
  const parts = new Intl.NumberFormat(locale).formatToParts(large);
  const sizes = parts.filter(({ type }) => type === 'integer').map(({ value }) => value.length);
  return { last: sizes.at(-1) ?? 3, others: sizes.at(-2) ?? 3 };
}

// Enough digits for two whole groups in every locale.
const large = 100_000_000_000;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
