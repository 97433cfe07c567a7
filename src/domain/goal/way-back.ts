import type { GoalField, KnownGoal } from './goal';
import { mayBeEmptied } from './may-be-emptied';

/** `save`: it can be sent at once; `fill`: only after the adviser reviewed it in the form; `none`: never. */
export type WayBack = 'save' | 'fill' | 'none';

export type WayBackRules = {
  /** Whether an amount and a date may be sent as empty. */
  mayEmptyFields: boolean;
  /** Whether it is unknown what a sent amount counts. */
  isAmountInDoubt: boolean;
};

/** What can be done with an older value of a field; undefined: unknown. */
export function wayBack(
  field: GoalField,
  value: KnownGoal[GoalField],
  { mayEmptyFields, isAmountInDoubt }: WayBackRules,
): WayBack {
  if (value === undefined) return 'none';
  if (value === null && !mayEmptyFields && !mayBeEmptied(field)) return 'none';
  // A goal has at least one owner, and a name.
  if (value === '' && field === 'name') return 'none';
  if (field === 'owners' && Array.isArray(value) && value.length === 0) return 'none';
  return field === 'targetAmount' && isAmountInDoubt ? 'fill' : 'save';
}
