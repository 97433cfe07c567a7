import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { text as textOf } from '../text-schema';
import { looksSame, quote, quoteBoth } from './quote';

const family = '👨‍👩‍👧‍👦';

describe('a quoted text', () => {
  test('is whole up to 40 characters', () => {
    expect(quote('a'.repeat(40))).toBe(`“${'a'.repeat(40)}”`);
    expect(quote('a'.repeat(41))).toBe(`“${'a'.repeat(40)}…”`);
  });

  test('is on one line', () => {
    expect(quote(' a\n\n b\t')).toBe('“a b”');
  });

  test('counts and keeps whole what people see as one character', () => {
    expect(quote(family.repeat(40))).toBe(`“${family.repeat(40)}”`);
    expect(quote(family.repeat(41))).toBe(`“${family.repeat(40)}…”`);
    expect(quote('e\u0301'.repeat(41))).toBe(`“${'e\u0301'.repeat(40)}…”`);
  });

  test('that is right-to-left is isolated within the quotes', () => {
    expect(quote('שלום')).toBe('“\u2068שלום\u2069”');
  });

  test('never ends in half a character, and never shows what is not in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (text) => {
        expect(textOf(1000).safeParse(quote(text)).success).toBe(true);
        const shown = quote(text).replace(/[“”…\u2068\u2069]/gu, '');
        expect(text.replace(/[“”…]|[\u202a-\u202e\u2066-\u2069]/gu, '').replace(/\s+/gu, ' ')).toContain(
          shown,
        );
      }),
    );
  });
});

describe('two quoted texts', () => {
  const long = 'a'.repeat(60);

  test('are shortened at the end when they differ near the start', () => {
    expect(quoteBoth(`b${long}`, `c${long}`)).toEqual([`“b${'a'.repeat(39)}…”`, `“c${'a'.repeat(39)}…”`]);
  });

  test('are shortened at the start too when they differ later', () => {
    expect(quoteBoth(`${long}b`, `${long}c`)).toEqual(['“…aaaaaaaaaab”', '“…aaaaaaaaaac”']);
    expect(quoteBoth(long, `${long} b`)).toEqual(['“…aaaaaaaaaa”', '“…aaaaaaaaaa b”']);
  });

  test('are whole if both are short, wherever they differ', () => {
    const short = 'a'.repeat(39);
    expect(quoteBoth(short, `${short}b`)).toEqual([`“${short}”`, `“${short}b”`]);
  });

  test('always show where they differ', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'é', family, '🎯'), maxLength: 100 });
    fc.assert(
      fc.property(words, words, words, (start, one, other) => {
        const [quotedOne, quotedOther] = quoteBoth(start + one, start + other);
        expect(quotedOne === quotedOther).toBe(one === other);
      }),
    );
  });
});

test.each([
  ['a b', 'a  b', true],
  ['a b', ' a\nb ', true],
  ['ab', 'a\u200bb', true],
  ['ab', 'a\u0007b', true],
  ['é', 'e\u0301', true],
  ['a b', 'ab', false],
  ['a', 'A', false],
  ['', 'a', false],
])('whether %j looks like %j: %j', (one, other, isSame) => {
  expect(looksSame(one, other)).toBe(isSame);
});
