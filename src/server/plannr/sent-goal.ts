import { goalKeys } from '../../contract/goal-keys';
import { writeGoalBody } from '../../contract/write-goal-body';
import type { KnownGoal } from '../../domain/goal/goal';
import type { AmountUnit } from '../../domain/money/amount-unit';
import { currencyDecimals } from '../../domain/money/money';
import type { Faults } from '../http/refusal';

export type PlannrAmounts = {
  currency: string;
  /** What the amount of a request counts; null: not settled, so minor units. */
  amountUnit: AmountUnit | null;
};

/** The body of a PUT or a POST to Plannr; `amountFaults` must have found none. */
export function sentGoal(
  goal: KnownGoal,
  verb: 'PUT' | 'POST',
  amounts: PlannrAmounts,
): Record<string, unknown> {
  const { targetAmount, ...rest } = goal;
  if (targetAmount == null) return writeGoalBody(goal, verb);
  return writeGoalBody({ ...rest, targetAmount: targetAmount / unitOf(amounts) }, verb);
}

/** Why an amount cannot be sent, by its key: Plannr accepts whole numbers, of whatever it counts. */
export function amountFaults({ targetAmount }: KnownGoal, amounts: PlannrAmounts): Faults {
  if (targetAmount == null || targetAmount % unitOf(amounts) === 0) return {};
  return { [goalKeys.targetAmount]: ['Use a whole amount: Plannr takes no decimals here'] };
}

function unitOf({ currency, amountUnit }: PlannrAmounts): number {
  return amountUnit === 'major' ? 10 ** currencyDecimals(currency) : 1;
}
