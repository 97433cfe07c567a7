import { z } from './zod';

// Neither database stores U+0000 in a text, and a lone surrogate has no UTF-8.
const unstorable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

// Cf and Cc: joiners, marks of direction, controls. Default_Ignorable: what is drawn as nothing, as a Hangul filler.
const visible = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
// The messages are English, wherever the locale is.
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

/** Whether there is anything to see in a text: an invisible character, a control and a space are not. */
export function isVisible(value: string): boolean {
  return visible.test(value);
}

/** Characters as the limits count them: Unicode code points, which is how zod's `max` and Laravel's `max:` count. */
export function countCharacters(value: string): number {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}
