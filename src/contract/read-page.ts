import { readInteger, readList, readObject, readString } from './read-answer';

/** A page of a collection as the client uses it; where the server does not tell `total` or `lastPage`, as much as there is at least. */
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
  // Laravel's simple pages tell only the next one.
  const more = readString(readObject(body?.links)?.next) === undefined ? 0 : 1;
  const before = (page - 1) * (readInteger(meta?.per_page) ?? items.length);
  return {
    items,
    total: readInteger(meta?.total) ?? before + items.length + more,
    lastPage: readInteger(meta?.last_page) ?? page + more,
  };
}
