import { z } from './zod';

// Neither database stores U+0000 in a text, and a lone surrogate has no UTF-8.
const unstorable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
// The messages are English in every locale.
const inWords = new Intl.NumberFormat('en-GB');

/** A trimmed text of at most `max` characters that both databases can store. */
export function text(max: number) {
  return z.string('Type a text').check(
    z.trim(),
    z.maxLength(max, `Use ${inWords.format(max)} characters or fewer`),
    z.refine((value: string) => !unstorable.test(value), {
      error: 'Remove the characters that cannot be stored',
      abort: true,
    }),
  );
}
