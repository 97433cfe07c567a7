import { remember } from './remember';

/** Typed text with the locale's and full-width digits as 0-9, one plain space for any run of spaces, and no invisible marks. */
export function plainDigits(text: string, locale: string): string {
  const digits = digitsOf(locale);
  return Array.from(text.replace(/\p{Cf}/gu, '').replace(/[！-～]/g, halfWidth), (character) => {
    const digit = digits.indexOf(character);
    return digit < 0 ? character : String(digit);
  })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

const digitsOf = remember((locale: string) =>
  [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9_876_543_210)].reverse(),
);

// Japanese keyboards type ASCII in a block of its own, at this distance.
function halfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
