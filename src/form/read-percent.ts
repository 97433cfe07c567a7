import { plainDigits } from '../domain/decimal-digits';

/** A whole number of per cent as people type it; `null` for a blank text, NaN for anything else. */
export function readPercent(typed: string): number | null {
  const plain = plainDigits(typed);
  return plain === '' ? null : Number(/^([+-]?\d+) ?%?$/.exec(plain)?.[1] ?? Number.NaN);
}
