import { comparableText } from '../text';
import { type GoalField, goalFields, type KnownGoal } from './goal';

/**
 * The fields known in `after` that differ from `before`. Lists are sets, so their order does not count. Texts are
 * compared by what is visible, and an empty text equals none.
 */
export function changedFields(before: KnownGoal, after: KnownGoal): GoalField[] {
  return goalFields.filter(
    (field) => after[field] !== undefined && comparableValue(before[field]) !== comparableValue(after[field]),
  );
}

/** The fields of `after` that differ from `before`, with their values. */
export function changedValues(before: KnownGoal, after: KnownGoal): KnownGoal {
  return Object.fromEntries(changedFields(before, after).map((field) => [field, after[field]])) as KnownGoal; // the same keys and values
}

/** Whether two lists hold the same items, in any order. */
export function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.every((item) => other.includes(item)) && other.every((item) => one.includes(item));
}

/** The comparable form of a field's value: equal for two values that mean the same. */
export function comparableValue(value: KnownGoal[GoalField]): string | number | boolean | null | undefined {
  if (Array.isArray(value)) return JSON.stringify([...new Set(value)].toSorted());
  return typeof value === 'string' ? comparableText(value) || null : value;
}
