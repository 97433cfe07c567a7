import type { StoredGoal } from './stored-goal';

/** What happened to a new goal whose answer was lost. */
export type Creation =
  | { kind: 'created'; goal: StoredGoal }
  | { kind: 'none' }
  /** Goals that may be the one, newest first; null: a signed-out adviser cannot look. */
  | { kind: 'possible'; goals: StoredGoal[] | null };
