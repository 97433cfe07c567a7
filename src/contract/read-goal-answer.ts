import { type GoalField, goalFields } from '../domain/goal/goal';
import { goalKeys } from './goal-keys';
import { goalReaders } from './goal-readers';
import { type Known, readAccountAnswer, readCircleAnswer } from './read-people';
import {
  readCalendarDate,
  readInteger,
  readLeaf,
  readList,
  readNullable,
  readObject,
  readString,
  readUuid,
} from './read-value';

export type BackendGoalAnswer = Known<NonNullable<ReturnType<typeof readGoalAnswer>>>;

/**
 * The part of a foreign goal in Plannr's shape that our pages read, undefined if it is none: nothing of the firm, and no
 * client's record but the owners'. A missing key was not returned, or not in a readable form.
 */
export function readGoalAnswer(value: unknown) {
  const goal = readObject(value);
  const uuid = readUuid(goal?.uuid);
  if (!goal || uuid === undefined) return undefined;
  return {
    uuid,
    created_at: readString(goal.created_at),
    updated_at: readString(goal.updated_at),
    ...readFields(goal),
    shared_owner_type: readNullable(goal.shared_owner_type, readString),
    shared_owner: readNullable(goal.shared_owner, readAccountAnswer),
    owners: readList(goal.owners, readAccountAnswer),
    visible_to_circles: readList(goal.visible_to_circles, readCircleAnswer),
  };
}

const fieldReaders = {
  ...goalReaders,
  targetAmount: readMoney,
  progress: (percent: unknown) => goalReaders.progress(percent)?.toString(),
  timeframe: readString,
  completeBy: (moment: unknown) => (readCalendarDate(moment) === undefined ? undefined : readString(moment)),
  priority: (level: unknown) => goalReaders.priority(level)?.toString(),
} satisfies Record<GoalField, (value: unknown) => unknown>;

/** Null if Plannr returns null, although a goal may always have the field. */
type FieldAnswers = {
  [Field in GoalField as (typeof goalKeys)[Field]]?: ReturnType<(typeof fieldReaders)[Field]> | null;
};

function readFields(goal: Record<string, unknown>): FieldAnswers {
  const answers = goalFields.map((field) => {
    const value = goal[goalKeys[field]];
    // Plannr does not distinguish an empty description from a missing one.
    if (field === 'description' && readLeaf(value) === null) return [goalKeys[field], ''];
    return [goalKeys[field], readNullable<unknown>(value, fieldReaders[field])];
  });
  return Object.fromEntries(answers) as FieldAnswers; // each by the reader of its field
}

/** The amount in minor units. */
function readMoney(value: unknown) {
  const money = readObject(value);
  return (
    money && {
      amount: readInteger(money.amount),
      formatted: readString(money.formatted),
      currency: readString(money.currency),
    }
  );
}
