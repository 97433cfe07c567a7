import { comparableText } from '../text';
import { type GoalField, goalFields, type KnownGoal } from './goal';

/**
 * The fields known in `after` whose value differs from `before`. Lists are sets, so their order does not count; texts
 * are compared as the eye sees them, and an empty one is none.
 */
export function changedFields(before: KnownGoal, after: KnownGoal): GoalField[] {
  return goalFields.filter(
    (field) => after[field] !== undefined && comparableValue(before[field]) !== comparableValue(after[field]),
  );
}

/** The fields of `after` whose value differs from `before`, with their values. */
export function changedValues(before: KnownGoal, after: KnownGoal): KnownGoal {
  return Object.fromEntries(changedFields(before, after).map((field) => [field, after[field]])) as KnownGoal; // the same keys and values
}

/** Whether two lists hold the same, whatever their order. */
export function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.every((item) => other.includes(item)) && other.every((item) => one.includes(item));
}

/** What of a field's value counts when it is compared: equal for two values that mean the same. */
export function comparableValue(value: KnownGoal[GoalField]): string | number | boolean | null | undefined {
  if (Array.isArray(value)) return JSON.stringify([...new Set(value)].toSorted());
  return typeof value === 'string' ? comparableText(value) || null : value;
}
