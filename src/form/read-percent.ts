import { plainDigits } from '../domain/decimal-digits';

/** A whole number of per cent as people type it in a locale; `null` for a blank text, NaN for what is no whole number. */
export function readPercent(typed: string, locale: string): number | null {
  const plain = plainDigits(typed, locale);
  return plain === '' ? null : Number(/^([+-]?\d+) ?%?$/.exec(plain)?.[1] ?? Number.NaN);
}
