import { type GoalField, goalFields, type KnownGoal } from './goal';

/** The fields known in `after` whose value differs from `before`; lists are sets, so their order does not count. */
export function changedFields(before: KnownGoal, after: KnownGoal): GoalField[] {
  return goalFields.filter((field) => after[field] !== undefined && !isSame(before[field], after[field]));
}

/** Whether two lists hold the same, whatever their order. */
export function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.every((item) => other.includes(item)) && other.every((item) => one.includes(item));
}

function isSame(one: KnownGoal[GoalField], other: KnownGoal[GoalField]): boolean {
  return Array.isArray(one) && Array.isArray(other) ? isSameSet(one, other) : one === other;
}
