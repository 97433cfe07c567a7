import { type GoalField, goalFields, type KnownGoal } from './goal';
import { comparableText } from './text';

/**
 * The fields known in `after` whose value differs from `before`. Lists are sets, so their order does not count; texts
 * are compared as the eye sees them, and an empty one is none.
 */
export function changedFields(before: KnownGoal, after: KnownGoal): GoalField[] {
  return goalFields.filter((field) => after[field] !== undefined && !isSame(before[field], after[field]));
}

/** Whether two lists hold the same, whatever their order. */
export function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.every((item) => other.includes(item)) && other.every((item) => one.includes(item));
}

function isSame(one: KnownGoal[GoalField], other: KnownGoal[GoalField]): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return isSameSet(one, other);
  return one === other || comparable(one) === comparable(other);
}

function comparable(value: KnownGoal[GoalField]): KnownGoal[GoalField] {
  return typeof value === 'string' ? comparableText(value) || null : value;
}
