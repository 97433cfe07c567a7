import type { ReadPage } from '../../contract/read-page';
import type { Page, PagePlace } from '../backend';

/** How much of a list is read where Plannr cannot look for what is wanted: four requests at the most. */
export const readAtMost = { perPage: 250, pages: 4 };

export type AllRead<Item> = {
  items: Item[];
  /** How many there are beyond these, as far as Plannr tells; 0: none. */
  unread: number;
};

/**
 * Reads a list page after page, as far as `readAtMost`. Rows move while it is read: one that comes twice counts once, as
 * it was read last, and one that slipped to a page before counts as unread.
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

/** A page as it was asked for. */
export function asPage<Item>({ items, total }: ReadPage<Item>): Page<Item> {
  return { items, total };
}

/** A page of what has been read whole. */
export function pageOf<Item>(items: readonly Item[], { page, perPage }: PagePlace): Page<Item> {
  return { items: items.slice((page - 1) * perPage, page * perPage), total: items.length };
}
