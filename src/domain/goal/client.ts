import type { Circle } from './circle';

/** A client's account: the kinds of Plannr, and `undefined` for a kind that is new to us. */
export type ClientKind = 'individual' | 'joint' | 'trust' | 'business';

/** One holder of a joint account. */
export type Holder = { uuid: string; name: string };

export type Client = {
  uuid: string;
  name: string;
  kind: ClientKind | undefined;
  email: string | undefined;
  photoUrl: string | undefined;
  isInactive: boolean;
  /** The holders of a joint account; empty for any other. `undefined`: not returned. */
  holders: Holder[] | undefined;
  /** `undefined`: not returned. */
  circles: Circle[] | undefined;
};
