import type { Circle } from './circle';

/** A client's account: the kinds of Plannr, and `undefined` for a kind that is new to us. */
export type ClientKind = 'individual' | 'joint' | 'trust' | 'business';

export type Client = {
  uuid: string;
  name: string;
  kind: ClientKind | undefined;
  email: string | undefined;
  photoUrl: string | undefined;
  isInactive: boolean;
  /** `undefined`: not returned. */
  circles: Circle[] | undefined;
};
