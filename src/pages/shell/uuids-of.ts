import { readList, readUuid } from '../../contract/read-answer';

/** The UUIDs of a list in the address, such as `a,b`; what is none is left out. */
export function uuidsOf(list: string | null): string[] {
  return readList((list ?? '').split(','), readUuid) ?? [];
}
