import { useState } from 'react';

type Options<Item> = {
  uuids: readonly string[];
  read: { data: { items: Item[] } | undefined; isPending: boolean };
  /** Stands for a record that was not found. */
  unseen: (uuid: string) => Item;
};

/**
 * The records of the uuids that a filter names; `undefined` while an address opened with some is still being read. What
 * was picked here is known already, so that it stays in its place, and no second pick drops a first.
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
