import { readInteger, readList, readObject, readString } from './read-value';

/** A page of a collection. If the server does not send `total` or `lastPage`, they are the least there can be. */
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
  const page = readInteger(meta?.current_page) ?? 1;
  // Laravel's simple pagination only names the next page.
  const more = readString(readObject(body?.links)?.next) === undefined ? 0 : 1;
  const before = (page - 1) * (readInteger(meta?.per_page) ?? items.length);
  return {
    items,
    total: readInteger(meta?.total) ?? before + items.length + more,
    lastPage: readInteger(meta?.last_page) ?? page + more,
  };
}
