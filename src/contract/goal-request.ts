import { type ChangeReason, changeReasonSchema } from '../domain/goal/change-reason';
import { type GoalField, goalFields, goalSchema, type KnownGoal } from '../domain/goal/goal';
import { type AmountUnit, amountUnits } from '../domain/money/amount-unit';
import { z } from '../domain/zod';
import { createdShownOnCirclesKey, goalKeys } from './goal-keys';

const { shape } = goalSchema;

/**
 * Our own keys beside Plannr's: why the goal changes, for its history, and what Plannr counts if its unit is in
 * doubt.
 */
const changeReasonKey = 'change_reason';
const amountUnitKey = 'target_amount_unit';

/** What accompanies the goal in a body. The amount is in minor units whatever `amountUnit` says. */
export type BesideGoal = { reason?: ChangeReason | undefined; amountUnit?: AmountUnit | undefined };

const fieldShapes = Object.fromEntries(goalFields.map((field) => [goalKeys[field], shape[field]])) as {
  [Field in GoalField as (typeof goalKeys)[Field]]: (typeof shape)[Field];
}; // every field by its key

const { [goalKeys.shownOnCircles]: shownOnCircles, ...otherShapes } = fieldShapes;
const editable = {
  ...otherShapes,
  [changeReasonKey]: changeReasonSchema,
  [amountUnitKey]: z.enum(amountUnits, 'Use minor or major'),
};

/** The body of `PUT /api/v2/goals/{uuid}`: every field is optional, an omitted one is unchanged (INFERRED). */
export const putGoalBody = z.object({ ...editable, [goalKeys.shownOnCircles]: shownOnCircles }).partial();

/**
 * The body of `POST /api/v2/goals`: a name and at least one owner (INFERRED), otherwise as a PUT but for the switch's
 * key.
 */
export const postGoalBody = z
  .object({ ...editable, [createdShownOnCirclesKey]: shownOnCircles })
  .partial()
  .required({ [goalKeys.name]: true, [goalKeys.owners]: true });

type Verb = 'PUT' | 'POST';

function keyOf(field: GoalField, verb: Verb): string {
  return verb === 'POST' && field === 'shownOnCircles' ? createdShownOnCirclesKey : goalKeys[field];
}

/** The body of a PUT or a POST with the known fields and what accompanies them. */
export function writeGoalBody(
  goal: KnownGoal,
  verb: Verb,
  { reason, amountUnit }: BesideGoal = {},
): Record<string, unknown> {
  const known = goalFields.filter((field) => goal[field] !== undefined);
  return {
    ...Object.fromEntries(known.map((field) => [keyOf(field, verb), goal[field]])),
    ...(reason && { [changeReasonKey]: reason }),
    ...(amountUnit && goal.targetAmount != null && { [amountUnitKey]: amountUnit }),
  };
}

/** The fields of a body that `putGoalBody` or `postGoalBody` has parsed. */
export function readGoalBody(body: Record<string, unknown>, verb: Verb): KnownGoal {
  const given = goalFields.filter((field) => body[keyOf(field, verb)] !== undefined);
  // Each value was parsed by the schema of its field, which the key names.
  return Object.fromEntries(given.map((field) => [field, body[keyOf(field, verb)]])) as KnownGoal;
}

/** What accompanies the goal in a body that `putGoalBody` or `postGoalBody` has parsed. */
export function readBesideGoal(body: {
  [changeReasonKey]?: ChangeReason | undefined;
  [amountUnitKey]?: AmountUnit | undefined;
}): BesideGoal {
  return { reason: body[changeReasonKey], amountUnit: body[amountUnitKey] };
}
