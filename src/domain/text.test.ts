import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparableText, countCharacters } from './text';
import { text } from './text-schema';

test.each([
  ['', 0],
  ['abc', 3],
  ['🎯', 1],
  ['é', 1],
  ['e\u0301', 2],
  // A family is four people and three joiners, which is how the database counts too.
  ['👨‍👩‍👧‍👦', 7],
  ['\ud83c', 1],
])('%j has %i characters', (value, count) => {
  expect(countCharacters(value)).toBe(count);
});

test('characters are counted as the limit counts them', () => {
  const storable = fc.string({ unit: 'grapheme', maxLength: 20 }).map((value) => value.trim());
  fc.assert(
    fc.property(storable, fc.nat({ max: 20 }), (value, max) => {
      expect(text(max).safeParse(value).success).toBe(countCharacters(value) <= max);
    }),
  );
});

test('spaces inside and lines are kept', () => {
  expect(text(20).parse('  a  b\n\nc\t')).toBe('a  b\n\nc');
});

test('a text that is too long names its limit in readable digits', () => {
  const messageOf = (max: number) => text(max).safeParse('a'.repeat(max + 1)).error?.issues[0]?.message;
  expect(messageOf(255)).toBe('Use 255 characters or fewer');
  expect(messageOf(5000)).toBe('Use 5,000 characters or fewer');
});

test('a text for comparing is the same once it has been made', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const made = comparableText(value);
      expect(comparableText(made)).toBe(made);
      expect(made.trim()).toBe(made);
    }),
  );
});

test('a long run of spaces takes linear time', () => {
  const value = `a${' '.repeat(1_000_000)}b`;
  expect(comparableText(`  ${value}  `)).toBe(value);
});
