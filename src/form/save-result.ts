import type { GoalField } from '../domain/goal';
import type { StoredGoal } from '../domain/stored-goal';

/** A fault that the server found in a field, or in the item of a list at `index`. */
export type FieldFault = { field: GoalField; index: number | undefined; message: string };

/** What became of a save, as the form needs it; every message is a sentence for a person. */
export type SaveResult =
  | { kind: 'saved'; goal: StoredGoal }
  | { kind: 'refused'; faults: FieldFault[] /** Of no field. */; others: string[] }
  | { kind: 'stale'; current: StoredGoal | null | undefined }
  | { kind: 'signed-out' }
  | { kind: 'failed'; message: string; requestId: string | undefined };
