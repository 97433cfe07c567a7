import { changedValues } from '../../domain/goal/change';
import type { KnownGoal } from '../../domain/goal/goal';
import type { Attempt } from './save-state';

/**
 * What a save sends: the fields that the adviser changed and nothing else. Plannr leaves a field that a PUT leaves out as
 * it was (INFERRED).
 */
export function sentFields({ stored, fields }: Pick<Attempt, 'stored' | 'fields'>): KnownGoal {
  return changedValues(stored?.fields ?? {}, fields);
}
