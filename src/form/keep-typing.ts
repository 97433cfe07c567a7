import { isSameSet } from '../domain/goal/change';
import { type GoalField, goalFields } from '../domain/goal/goal';
import type { GoalFormValues } from './goal-form-values';

/** The form after a save: fields untouched since the click take the answer, later input stays. */
export function keepTyping({
  atClick,
  now,
  answered,
}: Record<'atClick' | 'now' | 'answered', GoalFormValues>): GoalFormValues {
  const touched = goalFields.filter((field) => !isSameValue(atClick[field], now[field]));
  return { ...answered, ...Object.fromEntries(touched.map((field) => [field, now[field]])) };
}

/** Whether two forms hold the same: texts to the letter, lists as sets of records. */
export function isSameForm(one: GoalFormValues, other: GoalFormValues): boolean {
  return goalFields.every((field) => isSameValue(one[field], other[field]));
}

type Value = GoalFormValues[GoalField];

function isSameValue(one: Value, other: Value): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return isSameSet(uuidsOf(one), uuidsOf(other));
}

function uuidsOf(records: readonly { uuid: string }[]): string[] {
  return records.map(({ uuid }) => uuid);
}
