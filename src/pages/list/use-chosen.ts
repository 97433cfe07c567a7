import { useState } from 'react';

type Options<Item> = {
  uuids: readonly string[];
  read: { data: { items: Item[] } | undefined; isPending: boolean };
  /** A placeholder for a record that was not found. */
  unseen: (uuid: string) => Item;
};

/**
 * The records of the UUIDs in a filter; `undefined` while those of a new address are being read. A picked record is
 * known already, so it stays in place, and a second pick never drops the first.
 */
export function useChosen<Item extends { uuid: string }>({ uuids, read, unseen }: Options<Item>) {
  const [picked, setPicked] = useState<Item[]>([]);
  const known = [...picked, ...(read.data?.items ?? [])];
  const chosen = uuids.map((uuid) => known.find((record) => record.uuid === uuid));
  const isComing = read.isPending && chosen.includes(undefined);
  return {
    chosen: isComing ? undefined : chosen.map((record, index) => record ?? unseen(uuids[index] ?? '')),
    setPicked,
  };
}
