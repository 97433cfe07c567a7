// Default_Ignorable: joiners, direction marks, fillers. U+2800 and the other listed symbols have no ink.
const blank = String.raw`\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{1D159}`;
// Private use, noncharacters and U+FFFC have no shape that another screen would show. Unassigned ones may have a shape
// in a later Unicode than this machine's, so they count as visible.
const visible = new RegExp(String.raw`[^${blank}\p{Cf}\p{Co}\p{Noncharacter_Code_Point}\uFFFC]`, 'u');
// Variation selectors and tags change how the character before them looks: an emoji's colour, a flag's country.
const selectors = String.raw`[\u180B-\u180D\u180F\uFE00-\uFE0F\u{E0020}-\u{E007F}\u{E0100}-\u{E01EF}]*`;
const betweenBlanks = new RegExp(`[^${blank}](?:.*[^${blank}])?${selectors}`, 'su');
/** Whether a text shows anything on every screen; spaces, controls, fillers and characters without a shape do not. */
export function isVisible(value: string): boolean {
  return visible.test(value);
}

/**
 * The visible part of a text, for comparing and never for storing: in Unicode's NFC, with LF line ends, and without
 * invisible characters at its ends.
 */
export function comparableText(value: string): string {
  const normalized = value.normalize('NFC').replace(/\r\n?/g, '\n');
  return betweenBlanks.exec(normalized)?.[0] ?? '';
}

/** Characters as the limits count them: Unicode code points, which is how zod's `max` and Laravel's `max:` count. */
export function countCharacters(value: string): number {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}
