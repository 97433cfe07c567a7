import type { Circle } from './circle';
import type { Client } from './client';
import { type GoalField, goalFields, type KnownGoal } from './goal';

/** Money as the server returned it: minor units for arithmetic, `formatted` for display. */
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
  /** The fields an adviser edits, as far as the server returned them. */
  fields: KnownGoal;
  /** Returned as empty, though a goal is never without them. */
  emptied?: GoalField[];
  target: Money | null | undefined;
  /** The owners with a record; `fields.owners` may name more. */
  owners: Client[] | undefined;
  /** Plannr's one known owner if it returns no list. */
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

/** A later reading of a goal, with earlier values for the fields it omits: unknown is neither empty nor changed. */
export function withKnown(later: StoredGoal, earlier: StoredGoal | undefined): StoredGoal {
  if (!earlier) return later;
  const isLeftOut = (field: GoalField) =>
    later.fields[field] === undefined &&
    earlier.fields[field] !== undefined &&
    !later.emptied?.includes(field);
  const leftOut = goalFields.filter(isLeftOut);
  const kept = Object.fromEntries(leftOut.map((field) => [field, earlier.fields[field]])) as KnownGoal; // the same keys and values
  return {
    ...later,
    fields: { ...kept, ...later.fields },
    owners: leftOut.includes('owners') ? earlier.owners : later.owners,
    circles: leftOut.includes('visibleToCircles') ? earlier.circles : later.circles,
  };
}
