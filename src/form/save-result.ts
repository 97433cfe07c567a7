import type { FieldFault } from '../domain/goal/field-fault';
import type { StoredGoal } from '../domain/goal/stored-goal';

/** What a save comes to, as far as the form has to do with it. */
export type SaveResult =
  | { kind: 'saved'; goal: StoredGoal }
  | { kind: 'refused'; faults: FieldFault[] /** Of no field. */; others: string[] }
  /** Nothing was saved, and what is typed stays; whoever saves tells why. */
  | { kind: 'held' };
