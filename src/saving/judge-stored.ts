import { changedFields } from '../domain/change';
import type { KnownGoal } from '../domain/goal';
import type { StoredGoal } from '../domain/stored-goal';
import type { Attempt } from './save-state';

export type Verdict = 'stored' | 'untouched' | 'changed';

/** What a reading says of an attempt whose answer was lost or refused: stored, still untouched, or changed by another. */
export function judgeStored({ stored, fields }: Attempt, current: StoredGoal): Verdict {
  if (stored?.etag !== undefined && current.etag === stored.etag) return 'untouched';
  return changedFields(current.fields, onlyChanged(stored?.fields ?? {}, fields)).length === 0
    ? 'stored'
    : 'changed';
}

// What was not returned counts as different: nobody can say that it was stored.
function onlyChanged(before: KnownGoal, after: KnownGoal): KnownGoal {
  return Object.fromEntries(changedFields(before, after).map((field) => [field, after[field]])) as KnownGoal; // the same keys and values
}
