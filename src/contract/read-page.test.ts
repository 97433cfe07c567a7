import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPage } from './read-page';
import { readString } from './read-value';

test('a page has its items, the total of all pages, and the last page', () => {
  const answer = { data: ['a', 'b'], links: {}, meta: { total: '40', last_page: 3, per_page: 15 } };
  expect(readPage(answer, readString)).toEqual({ items: ['a', 'b'], total: 40, lastPage: 3 });
});

test('a collection without meta is one page', () => {
  expect(readPage({ data: ['a', 'b'] }, readString)).toEqual({ items: ['a', 'b'], total: 2, lastPage: 1 });
});

test('a page that only names the next one has at least that many items', () => {
  const pageOf = (current_page: number, next: string | null) =>
    readPage({ data: ['a', 'b'], links: { next }, meta: { current_page, per_page: 2 } }, readString);
  expect(pageOf(1, '?page=2')).toMatchObject({ total: 3, lastPage: 2 });
  expect(pageOf(2, '?page=3')).toMatchObject({ total: 5, lastPage: 3 });
  expect(pageOf(3, null)).toMatchObject({ total: 6, lastPage: 3 });
  expect(readPage({ data: ['a'], links: { next: '?page=2' } }, readString)).toMatchObject({
    total: 2,
    lastPage: 2,
  });
});

test('an item that cannot be read is left out', () => {
  expect(readPage({ data: ['a', null] }, readString)?.items).toEqual(['a']);
});

test('an answer without a list is no page', () => {
  for (const answer of [null, [], {}, { data: 'App\\Http\\Resources\\GoalResource' }, { data: null }]) {
    expect(readPage(answer, readString)).toBeUndefined();
  }
});

test('junk of any kind is read without an error', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (answer, meta) => {
      readPage(answer, readString);
      expect(readPage({ data: [], meta }, readString)?.items).toEqual([]);
    }),
  );
});
