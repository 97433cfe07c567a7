import type { Goal, GoalField } from '../domain/goal/goal';
import { readBoolean, readCalendarDate, readInteger, readLeaf, readString, readUuids } from './read-value';

/** Reads each field of a foreign goal or of a record; undefined for an unreadable value. Amounts are minor units. */
export const goalReaders: { [Field in GoalField]: (value: unknown) => Goal[Field] | undefined } = {
  name: readString,
  description: readString,
  owners: readUuids,
  targetAmount: readInteger,
  progress: readInteger,
  timeframe: (value) => {
    const text = readString(value);
    return text === '' ? null : text;
  },
  completeBy: readCalendarDate,
  priority: readInteger,
  shownOnCircles: readBoolean,
  visibleToCircles: readUuids,
};

/** What null means in an answer; undefined: a goal always has the field, so its value is unknown. */
export const emptyFields: { [Field in GoalField]: Goal[Field] | undefined } = {
  name: undefined,
  description: '',
  owners: undefined,
  targetAmount: null,
  progress: undefined,
  timeframe: null,
  completeBy: null,
  priority: undefined,
  shownOnCircles: undefined,
  visibleToCircles: undefined,
};

/** A field of an answer, with null for what it means; undefined for an unreadable or missing value. */
export function readGoalField<Field extends GoalField>(
  field: Field,
  value: unknown,
): Goal[Field] | undefined {
  return readLeaf(value) === null ? emptyFields[field] : goalReaders[field](value);
}
