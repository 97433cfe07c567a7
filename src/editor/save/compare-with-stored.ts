import { changedFields } from '../../domain/goal/change';
import { type GoalField, goalFields, type KnownGoal } from '../../domain/goal/goal';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import type { Attempt } from './save-state';
import { sentFields } from './sent-fields';

type StoredComparison = 'stored' | 'untouched' | 'changed';

/**
 * What a reading says about an attempt whose answer was lost or refused: stored, untouched, or changed by someone
 * else.
 */
export function compareWithStored(attempt: Attempt, current: StoredGoal): StoredComparison {
  const { stored } = attempt;
  if (stored?.etag !== undefined && current.etag === stored.etag) return 'untouched';
  const sent = sentFields(attempt);
  // A field that was not returned counts as different, as nothing confirms that it was stored.
  if (changedFields(current.fields, sent).length === 0) return 'stored';
  return stored && meansTheSame(stored.fields, current.fields, sent) ? 'untouched' : 'changed';
}

/** Whether nothing known to both readings differs, and both know what the attempt would replace. */
function meansTheSame(before: KnownGoal, now: KnownGoal, sent: KnownGoal): boolean {
  const isKnown = (field: GoalField) => before[field] !== undefined && now[field] !== undefined;
  const replaced = goalFields.filter((field) => sent[field] !== undefined);
  return replaced.every(isKnown) && !changedFields(before, now).some(isKnown);
}
