import { calendarDate } from '../days/calendar-date';
import { minorUnits } from '../money/money';
import { isVisible, text } from '../text';
import { z } from '../zod';
import { priority } from './priority';

function uuidSet(duplicate: string) {
  return z
    .array(z.guid('Give a UUID').toLowerCase(), 'Give a list of UUIDs')
    .max(100, 'Choose 100 or fewer')
    .superRefine((uuids, context) => {
      // A set, for a list may be as long as a body.
      const seen = new Set<string>();
      uuids.forEach((uuid, index) => {
        if (seen.has(uuid)) context.addIssue({ code: 'custom', path: [index], message: duplicate });
        seen.add(uuid);
      });
    });
}

const noName = 'Give the goal a name';

/**
 * What a goal is: every rule of a field that an adviser edits, with its number and its message. Limits are from
 * Plannr's reference of `PUT /api/v2/goals/{uuid}`; `null` is known to be empty.
 */
export const goalSchema = z.object({
  name: text(255).min(1, { error: noName, abort: true }).refine(isVisible, noName),
  description: text(5000),
  owners: uuidSet('This owner is in the list twice').min(1, 'Choose at least one owner'),
  targetAmount: minorUnits.nullable(),
  /** Per cent. */
  progress: z
    .int('Type a whole number')
    .min(0, 'Use a number from 0 to 100')
    .max(100, 'Use a number from 0 to 100'),
  timeframe: text(255).nullable(),
  completeBy: calendarDate.nullable(),
  priority,
  shownOnCircles: z.boolean('Choose yes or no'),
  /** Empty: in every circle that contains an owner. */
  visibleToCircles: uuidSet('This circle is in the list twice'),
});

export type Goal = z.infer<typeof goalSchema>;
export type GoalField = keyof Goal;

/** In the order of the form. */
export const goalFields = Object.keys(goalSchema.shape) as GoalField[]; // Object.keys widens to string

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
