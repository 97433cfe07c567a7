import { expect, test } from 'vitest';
import { readAll } from './read-all';

const rows = (...uuids: string[]) => uuids.map((uuid) => ({ uuid, readOn: 0 }));

/** Reads a list of these pages; the last one says how many rows `total` counts. */
function readPages(
  pages: { uuid: string }[][],
  { total, lastPage = pages.length }: { total: number; lastPage?: number },
) {
  return readAll(async ({ page }) => ({
    items: (pages[page - 1] ?? []).map((row) => ({ ...row, readOn: page })),
    total,
    lastPage,
  }));
}

test('a row that moves to the next page while it is read is listed once, as it was read last', async () => {
  const read = await readPages([rows('a', 'b'), rows('b', 'c')], { total: 3 });
  expect(read).toEqual({
    items: [
      { uuid: 'a', readOn: 1 },
      { uuid: 'b', readOn: 2 },
      { uuid: 'c', readOn: 2 },
    ],
    unread: 0,
  });
});

test('a row that moves to an earlier page is reported as unread', async () => {
  const { items, unread } = await readPages([rows('a', 'b'), rows('d')], { total: 4 });
  expect([items.length, unread]).toEqual([3, 1]);
});

test('a row that moves twice hides no other', async () => {
  const { items, unread } = await readPages([rows('a', 'b'), rows('b', 'd')], { total: 4 });
  expect([items.length, unread]).toEqual([3, 1]);
});

test('a row that was deleted meanwhile leaves nothing unread', async () => {
  expect((await readPages([rows('a', 'b'), rows('c')], { total: 2 })).unread).toBe(0);
});

test('anything beyond four pages is unread, whatever the list says about it', async () => {
  const pages = ['a', 'b', 'c', 'd', 'e'].map((uuid) => rows(uuid));
  expect((await readPages(pages, { total: 4 })).unread).toBe(1);
  expect(await readPages(pages, { total: 5_000 })).toMatchObject({ items: { length: 4 }, unread: 4_996 });
});
