import type { FieldFault } from '../domain/goal/field-fault';
import type { StoredGoal } from '../domain/goal/stored-goal';

/** The result of a save, as far as it concerns the form. */
export type SaveResult =
  | { kind: 'saved'; goal: StoredGoal }
  | { kind: 'refused'; faults: FieldFault[] /** Of no field. */; others: string[] }
  /** Nothing was saved, and the input stays; the caller explains why. */
  | { kind: 'held' };
