import type { ReadPage } from '../../contract/read-page';
import type { Page, PagePlace } from '../backend';

/** How much of a list is read where Plannr cannot look for what is wanted: four requests at the most. */
export const readAtMost = { perPage: 250, pages: 4 };

export type AllRead<Item> = {
  items: Item[];
  /** How many there are beyond these; 0: none. */
  unread: number;
};

/** Reads a list page after page, as far as `readAtMost`. */
export async function readAll<Item>(
  ask: (place: PagePlace) => Promise<ReadPage<Item>>,
): Promise<AllRead<Item>> {
  const { perPage, pages } = readAtMost;
  const items: Item[] = [];
  let total = 0;
  for (let page = 1; page <= pages; page += 1) {
    const read = await ask({ page, perPage });
    items.push(...read.items);
    total = read.total;
    if (page >= read.lastPage) return { items, unread: 0 };
  }
  return { items, unread: Math.max(1, total - items.length) };
}

/** A page as it was asked for. */
export function asPage<Item>({ items, total }: ReadPage<Item>): Page<Item> {
  return { items, total };
}

/** A page of what has been read whole. */
export function pageOf<Item>(items: readonly Item[], { page, perPage }: PagePlace): Page<Item> {
  return { items: items.slice((page - 1) * perPage, page * perPage), total: items.length };
}
