import { z } from 'zod';
import type { ChangeReason } from '../domain/goal/change-reason';
import { changeReasonSchema } from '../domain/goal/change-reason-schema';
import { type GoalField, goalFields, type KnownGoal } from '../domain/goal/goal';
import { goalSchema } from '../domain/goal/goal-schema';
import { type AmountUnit, amountUnits } from '../domain/money/amount-unit';
import { createdShownOnCirclesKey, goalKeys } from './goal-keys';
import { amountUnitKey, type BesideGoal, changeReasonKey, keyOf, type Verb } from './write-goal-body';

const { shape } = goalSchema;

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

/** Our own key of a POST by our pages: the UUID that the page chose for its goal. A goal is created once under it. */
export const newGoalBody = z.object({
  uuid: z.uuidv4('Give a random UUID, version 4').toLowerCase().optional(),
});

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
