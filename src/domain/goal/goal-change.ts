import type { ChangeReason } from './change-reason';
import type { Goal, GoalField } from './goal';

/** One field before and after a change; null: empty, or no goal on that side. */
export type FieldChange = {
  [Field in GoalField]: { field: Field; old: Goal[Field] | null; new: Goal[Field] | null };
}[GoalField];

export const goalChangeKinds = ['created', 'updated', 'deleted'] as const;

/** Who last changed a goal, by name, and when (ISO 8601 with an offset). */
export type LastChange = { by: string | undefined; at: string | undefined };

/** A record of a goal's history: who changed what, when and why. */
export type GoalChange = {
  uuid: string;
  /** ISO 8601 with an offset. */
  at: string;
  kind: (typeof goalChangeKinds)[number];
  /** The goal's version that the change made; of a deletion the one that never was. */
  version: number;
  /** The account, with its name at that time. */
  account: { uuid: string; name: string };
  reason: ChangeReason | null;
  /** The change in words, as they were when it was made. */
  summary: string;
  changes: FieldChange[];
};
