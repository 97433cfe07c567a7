import { plainDigits } from '../decimal-digits';
import { remember } from '../remember';

/** By how many powers of ten a word or letter multiplies the number before it, in a locale and in English: "k" is 3, "m" 6, "万" 4. */
export const compactScales = remember((locale: string): ReadonlyMap<string, number> => {
  const known = ['en', locale].flatMap((language) => [...scalesOf(language)]);
  return new Map([['k', 3], ['m', 6], ['bn', 9], ...known] as const);
});

/** A scale as `compactScales` has it: without its case and its full stop. */
export function foldScale(text: string): string {
  return plainDigits(text).toLowerCase().replace(/\.$/u, '');
}

function scalesOf(locale: string): [string, number][] {
  return (['short', 'long'] as const).flatMap((compactDisplay) => {
    const format = new Intl.NumberFormat(locale, {
      notation: 'compact',
      compactDisplay,
      numberingSystem: 'latn',
      useGrouping: false,
    });
    return powers.flatMap((power): [string, number][] => {
      const parts = format.formatToParts(10 ** power);
      const word = parts.find(({ type }) => type === 'compact')?.value;
      const written = parts.find(({ type }) => type === 'integer')?.value ?? '';
      return word === undefined ? [] : [[foldScale(word), power + 1 - written.length]];
    });
  });
}

// From a thousand to a billion.
const powers = [3, 4, 5, 6, 7, 8, 9];
