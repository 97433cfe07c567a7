import { readInteger, readList, readObject } from './read-answer';

/** A page of a collection as the client uses it; `total` is the length when the server gives no meta. */
export type ReadPage<Item> = { items: Item[]; total: number; lastPage: number };

/** Reads `{data, links, meta}`; undefined when `data` is no list. */
export function readPage<Item>(
  answer: unknown,
  readItem: (item: unknown) => Item | undefined,
): ReadPage<Item> | undefined {
  const body = readObject(answer);
  const items = readList(body?.data, readItem);
  if (!items) return undefined;
  const meta = readObject(body?.meta);
  return {
    items,
    total: readInteger(meta?.total) ?? items.length,
    lastPage: readInteger(meta?.last_page) ?? 1,
  };
}
