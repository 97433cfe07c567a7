import type { ChangeReason } from '../domain/goal/change-reason';
import { type GoalField, goalFields, type KnownGoal } from '../domain/goal/goal';
import type { AmountUnit } from '../domain/money/amount-unit';
import { createdShownOnCirclesKey, goalKeys } from './goal-keys';

/**
 * Our own keys beside Plannr's: why the goal changes, for its history, and what Plannr counts if its unit is in
 * doubt.
 */
export const changeReasonKey = 'change_reason';
export const amountUnitKey = 'target_amount_unit';

/** What accompanies the goal in a body. The amount is in minor units whatever `amountUnit` says. */
export type BesideGoal = { reason?: ChangeReason | undefined; amountUnit?: AmountUnit | undefined };

export type Verb = 'PUT' | 'POST';

/** The key of a field in a body; the switch has another one in a POST. */
export function keyOf(field: GoalField, verb: Verb): string {
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
