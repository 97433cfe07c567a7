import type { Circle } from './circle';

/** A client's account: the kinds of Plannr, and `undefined` for a kind that is new to us. */
export type ClientKind = 'individual' | 'joint' | 'trust' | 'business';

/** Who holds a joint account together with others. */
export type Holder = { uuid: string; name: string };

export type Client = {
  uuid: string;
  name: string;
  kind: ClientKind | undefined;
  email: string | undefined;
  photoUrl: string | undefined;
  isInactive: boolean;
  /** Who holds a joint account; none for any other. `undefined`: not returned. */
  holders: Holder[] | undefined;
  /** `undefined`: not returned. */
  circles: Circle[] | undefined;
};
