import type { KnownGoal } from '../goal/goal';
import type { StoredGoal } from '../goal/stored-goal';
import { readFormattedMoney } from './read-formatted-money';

type Amount = KnownGoal['targetAmount'];

/**
 * The target in an answer, in minor units, from its amount and its formatted text: whichever differs from `expected`.
 * An unreadable text says nothing.
 */
export function storedAmount({ fields, target }: StoredGoal, expected: Amount): Amount {
  const amount = fields.targetAmount;
  const formatted = target ? readFormattedMoney(target) : undefined;
  if (!formatted || (amount !== undefined && amount !== expected)) return amount;
  const isExpected = expected != null && Math.abs(formatted.minorUnits - expected) < formatted.within;
  return isExpected ? expected : formatted.minorUnits;
}

/** Whether amount, formatted text and expectation are a hundredfold apart: the server counts in another unit than we do. */
export function isHundredfold({ fields, target }: StoredGoal, expected: Amount): boolean {
  const formatted = target ? readFormattedMoney(target)?.minorUnits : undefined;
  const amounts = [expected, fields.targetAmount, formatted].filter((amount) => amount != null);
  return amounts.some((one) => one > 0 && amounts.some((other) => other % 100 === 0 && other / 100 === one));
}
