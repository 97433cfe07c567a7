import { z } from './zod';

// Neither database stores U+0000 in a text, and a lone surrogate has no UTF-8.
const unstorable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

// Default_Ignorable: joiners, direction marks, fillers. U+2800 and the other listed symbols have no ink.
const blank = String.raw`\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\u{13441}\u{13442}\u{1D159}`;
// Private use, noncharacters and U+FFFC have no shape that another screen would show. Unassigned ones may have a shape
// in a later Unicode than this machine's, so they count as visible.
const visible = new RegExp(String.raw`[^${blank}\p{Cf}\p{Co}\p{Noncharacter_Code_Point}\uFFFC]`, 'u');
// Variation selectors and tags change how the character before them looks: an emoji's colour, a flag's country.
const selectors = String.raw`[\u180B-\u180D\u180F\uFE00-\uFE0F\u{E0020}-\u{E007F}\u{E0100}-\u{E01EF}]*`;
const betweenBlanks = new RegExp(`[^${blank}](?:.*[^${blank}])?${selectors}`, 'su');
// The messages are English in every locale.
const inWords = new Intl.NumberFormat('en-GB');

/** A trimmed text of at most `max` characters that both databases can store. */
export function text(max: number) {
  return z
    .string('Type a text')
    .trim()
    .max(max, `Use ${inWords.format(max)} characters or fewer`)
    .refine((value) => !unstorable.test(value), {
      error: 'Remove the characters that cannot be stored',
      abort: true,
    });
}

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
