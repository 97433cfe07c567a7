import type { StoredGoal } from './stored-goal';

/** What became of a new goal whose answer was lost. */
export type Creation =
  | { kind: 'created'; goal: StoredGoal }
  | { kind: 'none' }
  /** Goals that may be it, newest first; null: whoever is signed out cannot look. */
  | { kind: 'possible'; goals: StoredGoal[] | null };
