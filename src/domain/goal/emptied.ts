import { type GoalField, goalFields, type KnownGoal } from './goal';
import type { StoredGoal } from './stored-goal';

/** Whether a value is known to be empty. Zero and false are values. */
export function isEmptyValue(value: KnownGoal[GoalField]): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The fields that held something before and were returned as empty. */
export function emptiedFields(before: KnownGoal, { fields, emptied = [] }: StoredGoal): GoalField[] {
  return goalFields.filter(
    (field) =>
      before[field] !== undefined &&
      !isEmptyValue(before[field]) &&
      (emptied.includes(field) || isEmptyValue(fields[field])),
  );
}
