import type { ReadPage } from '../../contract/read-page';
import type { Page, PagePlace } from '../backend';

/** How much of a list to read if Plannr cannot search it: at most four requests. */
export const readAtMost = { perPage: 250, pages: 4 };

export type AllRead<Item> = {
  items: Item[];
  /** How many there are beyond these, as far as Plannr says; 0: none. */
  unread: number;
};

/**
 * Reads a list page by page, up to `readAtMost`. Rows move while it is read: one that comes twice counts once, as
 * last read, and one that moves to an earlier page counts as unread.
 */
export async function readAll<Item extends { uuid: string }>(
  ask: (place: PagePlace) => Promise<ReadPage<Item>>,
): Promise<AllRead<Item>> {
  const { perPage, pages } = readAtMost;
  const items = new Map<string, Item>();
  let total = 0;
  let isEnd = false;
  for (let page = 1; page <= pages && !isEnd; page += 1) {
    const read = await ask({ page, perPage });
    for (const item of read.items) items.set(item.uuid, item);
    total = read.total;
    isEnd = page >= read.lastPage;
  }
  return { items: [...items.values()], unread: Math.max(isEnd ? 0 : 1, total - items.size) };
}

/** The requested page. */
export function asPage<Item>({ items, total }: ReadPage<Item>): Page<Item> {
  return { items, total };
}

/** A page of a list that was read in full. */
export function pageOf<Item>(items: readonly Item[], { page, perPage }: PagePlace): Page<Item> {
  return { items: items.slice((page - 1) * perPage, page * perPage), total: items.length };
}
