import { expect, test } from 'vitest';
import { searchText, searchWords } from './search-text';

test.each([
  ['Núñez', 'nunez'],
  ['Nu\u0301n\u0303ez', 'nunez'],
  ['Weiß', 'weiss'],
  ['WEISS', 'weiss'],
  ['Søren Kjær', 'soren kjaer'],
  ['Małgorzata Wiśniewska', 'malgorzata wisniewska'],
  ['  Jean \t &\u00a0Bruce\n', 'jean & bruce'],
  ['İpek Işık', 'ipek isik'],
  ['ﬁnn', 'finn'],
  ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
  ['O’Brien', "o'brien obrien"],
  ['a\0b\ud800c', 'a b c'],
  ['', ''],
])('%j is found by %j', (name, text) => {
  expect(searchText(name)).toBe(text);
});

test('joins the names that exist', () => {
  expect(searchText('Hulk', null, 'Gamma Ltd')).toBe('hulk gamma ltd');
});

test.each([
  ['Banner hulk', ['banner', 'hulk']],
  ['banner BANNER', ['banner']],
  ['jo banner', ['jo', 'banner']],
  ['de la', ['de la']],
  ['  ', []],
])('%j is looked for as %j', (typed, words) => {
  expect(searchWords(typed)).toEqual(words);
});
