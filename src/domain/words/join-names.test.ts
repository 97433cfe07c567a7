import { expect, test } from 'vitest';
import { joinNames } from './join-names';

test.each([
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
  [['A', 'B', 'C', 'D'], 'A, B, C and 1 more'],
  [['A', 'B', 'C', 'D', 'E'], 'A, B, C and 2 more'],
])('%j are %j', (names, words) => {
  expect(joinNames(names)).toBe(words);
});

test('a right-to-left name keeps to its place', () => {
  expect(joinNames(['משה', 'Ann'])).toBe('\u2068משה\u2069 and Ann');
});
