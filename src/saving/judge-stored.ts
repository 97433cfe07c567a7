import { changedFields, changedValues } from '../domain/change';
import type { StoredGoal } from '../domain/stored-goal';
import type { Attempt } from './save-state';

export type Verdict = 'stored' | 'untouched' | 'changed';

/** What a reading says of an attempt whose answer was lost or refused: stored, still untouched, or changed by another. */
export function judgeStored({ stored, fields }: Attempt, current: StoredGoal): Verdict {
  if (stored?.etag !== undefined && current.etag === stored.etag) return 'untouched';
  // What was not returned counts as different: nobody can say that it was stored.
  const isStored = changedFields(current.fields, changedValues(stored?.fields ?? {}, fields)).length === 0;
  return isStored ? 'stored' : 'changed';
}
