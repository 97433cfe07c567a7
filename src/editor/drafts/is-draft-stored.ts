import { changedFields } from '../../domain/goal/change';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import { readForm } from '../../form/goal-form-schema';
import type { Draft } from './draft';

/** Whether everything that a draft changes is stored by now, as after a save in another tab. */
export function isDraftStored({ values, base, format }: Draft, stored: StoredGoal): boolean {
  const { meant, unreadable } = readForm(values, {
    format,
    stored: base?.fields ?? {},
    mayEmptyFields: true,
  });
  if (unreadable.length > 0) return false;
  const differing = changedFields(stored.fields, meant);
  return changedFields(base?.fields ?? {}, meant).every((field) => !differing.includes(field));
}
