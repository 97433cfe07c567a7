/** Typed text with the decimal digits of every script as 0-9, full-width signs as ASCII, one plain space for any run of spaces, and no invisible marks. */
export function plainDigits(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[！-～]/g, halfWidth)
    .replace(/[^\P{Nd}0-9]/gu, digitValue)
    .replace(/\s+/g, ' ')
    .trim();
}

// Japanese keyboards type ASCII in a block of its own, at this distance.
function halfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

// Unicode keeps the ten digits of a script together and in order: https://www.unicode.org/reports/tr44/#Numeric_Type
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}
