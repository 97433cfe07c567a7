import { changedValues } from '../../domain/goal/change';
import type { KnownGoal } from '../../domain/goal/goal';
import type { Attempt } from './save-state';

/**
 * The fields that a save sends: those that the adviser changed and nothing else. Plannr leaves an omitted field as it
 * was (INFERRED).
 */
export function sentFields({ stored, fields }: Pick<Attempt, 'stored' | 'fields'>): KnownGoal {
  return changedValues(stored?.fields ?? {}, fields);
}
