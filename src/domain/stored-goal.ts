import type { Circle } from './circle';
import type { Client } from './client';
import type { GoalField, KnownGoal } from './goal';

/** Money as the server said it: minor units for reckoning, `formatted` to show word for word. */
export type Money = {
  minorUnits: number | undefined;
  formatted: string | undefined;
  currency: string | undefined;
};

/** A goal as the server answered it. `undefined`: not returned; `null`: returned as empty. */
export type StoredGoal = {
  uuid: string;
  createdAt: string | undefined;
  updatedAt: string | undefined;
  /** The fields an adviser edits, as far as they were returned. */
  fields: KnownGoal;
  /** Returned as empty, though a goal is never without them. */
  emptied?: GoalField[];
  target: Money | null | undefined;
  /** The owners whose record was returned; `fields.owners` may name more. */
  owners: Client[] | undefined;
  /** Plannr's one known owner, when it gives no list. */
  sharedOwner: Client | null | undefined;
  /** The records of `fields.visibleToCircles`, when returned. */
  circles: Circle[] | undefined;
  /** The entity tag of this reading, for `If-Match`. */
  etag: string | undefined;
};

/** Whether two answers are of the same version of a goal. */
export function isSameReading(one: StoredGoal, other: StoredGoal): boolean {
  if (one.etag !== undefined && other.etag !== undefined) return one.etag === other.etag;
  return one.updatedAt !== undefined && one.updatedAt === other.updatedAt;
}
