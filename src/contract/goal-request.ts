import { type ChangeReason, changeReasonSchema } from '../domain/change-reason';
import { type GoalField, goalFields, goalSchema, type KnownGoal } from '../domain/goal';
import { z } from '../domain/zod';
import { createdShownOnCirclesKey, goalKeys } from './goal-keys';

const { shape } = goalSchema;

/** Our own key beside Plannr's: why the goal is changed, for its history. */
const changeReasonKey = 'change_reason';

const editable = {
  [goalKeys.name]: shape.name,
  [goalKeys.description]: shape.description,
  [goalKeys.owners]: shape.owners,
  [goalKeys.targetAmount]: shape.targetAmount,
  [goalKeys.progress]: shape.progress,
  [goalKeys.timeframe]: shape.timeframe,
  [goalKeys.completeBy]: shape.completeBy,
  [goalKeys.priority]: shape.priority,
  [goalKeys.visibleToCircles]: shape.visibleToCircles,
  [changeReasonKey]: changeReasonSchema,
};

/** The body of `PUT /api/v2/goals/{uuid}`: no field is required, an omitted one stays as it was (INFERRED). */
export const putGoalBody = z
  .object({ ...editable, [goalKeys.shownOnCircles]: shape.shownOnCircles })
  .partial();

/** The body of `POST /api/v2/goals`: a name and at least one owner (INFERRED), the rest as in a PUT but for the switch's key. */
export const postGoalBody = z
  .object({ ...editable, [createdShownOnCirclesKey]: shape.shownOnCircles })
  .partial()
  .required({ [goalKeys.name]: true, [goalKeys.owners]: true });

type Verb = 'PUT' | 'POST';

function keyOf(field: GoalField, verb: Verb): string {
  return verb === 'POST' && field === 'shownOnCircles' ? createdShownOnCirclesKey : goalKeys[field];
}

/** The body of a PUT or a POST that carries the known fields, and the reason where one is given. */
export function writeGoalBody(goal: KnownGoal, verb: Verb, reason?: ChangeReason): Record<string, unknown> {
  const known = goalFields.filter((field) => goal[field] !== undefined);
  const fields = Object.fromEntries(known.map((field) => [keyOf(field, verb), goal[field]]));
  return reason ? { ...fields, [changeReasonKey]: reason } : fields;
}

/** The fields of a body that `putGoalBody` or `postGoalBody` has parsed. */
export function readGoalBody(body: Record<string, unknown>, verb: Verb): KnownGoal {
  const given = goalFields.filter((field) => body[keyOf(field, verb)] !== undefined);
  // Each value was parsed by the schema of its field, which the key names.
  return Object.fromEntries(given.map((field) => [field, body[keyOf(field, verb)]])) as KnownGoal;
}

/** The reason in a body that `putGoalBody` or `postGoalBody` has parsed. */
export function readChangeReason(body: {
  [changeReasonKey]?: ChangeReason | undefined;
}): ChangeReason | undefined {
  return body[changeReasonKey];
}
