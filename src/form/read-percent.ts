import { plainDigits } from '../domain/decimal-digits';

/** A whole number of per cent as people type it ; `null` for a blank text, NaN for what is no whole number. */
export function readPercent(typed: string): number | null {
  const plain = plainDigits(typed);
  return plain === '' ? null : Number(/^([+-]?\d+) ?%?$/.exec(plain)?.[1] ?? Number.NaN);
}
