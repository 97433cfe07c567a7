import type { z } from '../zod';
import type { goalSchema } from './goal-schema';

export type Goal = z.infer<typeof goalSchema>;
export type GoalField = keyof Goal;

// Apart from the schema, for every page loads the names of the fields, and only the form the rules.
const inFormOrder: Record<GoalField, true> = {
  name: true,
  description: true,
  owners: true,
  targetAmount: true,
  progress: true,
  timeframe: true,
  completeBy: true,
  priority: true,
  shownOnCircles: true,
  visibleToCircles: true,
};

/** In the order of the form. */
export const goalFields = Object.keys(inFormOrder) as GoalField[]; // Object.keys widens to string

/** A goal with only some fields known; a missing key was not returned, or not sent. */
export type KnownGoal = Partial<Goal>;

/** The fields with a value: an undefined one is a missing key. */
export function knownFields(fields: { [Field in GoalField]: Goal[Field] | undefined }): KnownGoal {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as KnownGoal; // the same keys
}

/** A value for each field. Its result is a total map, so a new field reaches every map made this way. */
export function mapFields<Value>(toValue: (field: GoalField) => Value): Record<GoalField, Value> {
  return Object.fromEntries(goalFields.map((field) => [field, toValue(field)])) as Record<GoalField, Value>; // all fields
}
