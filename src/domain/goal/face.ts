import { allowedPhoto, type Display } from '../display';
import type { Client, Holder } from './client';

type Face = Holder & {
  photoUrl: string | undefined;
  /** The two holders of a joint account; undefined for any other client. */
  pair: [Holder, Holder] | undefined;
};

/** How a client is drawn. */
export function faceOf(client: Client, photoHosts: Display['photoHosts']): Face {
  const { uuid, name, photoUrl } = client;
  return { uuid, name, photoUrl: allowedPhoto(photoUrl, photoHosts), pair: pairOf(client) };
}

/** The first two holders, or the two names in the account's own name if no holders were returned. */
function pairOf({ uuid, name, kind, holders = [] }: Client): Face['pair'] {
  const [first, second] = holders;
  if (first && second) return [first, second];
  if (kind !== 'joint') return undefined;
  const [one = name, ...others] = name.split(/\s*(?:&|\+|\band\b)\s*/u).filter(Boolean);
  return [
    { uuid, name: one },
    { uuid: `${uuid} second`, name: others[0] ?? one.split(/\s+/u).at(-1) ?? one },
  ];
}
