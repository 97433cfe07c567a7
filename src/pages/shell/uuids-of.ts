import { readList, readUuid } from '../../contract/read-value';

/** The UUIDs of a list in the address, such as `a,b`; anything else is left out. */
export function uuidsOf(list: string | null): string[] {
  return readList((list ?? '').split(','), readUuid) ?? [];
}
