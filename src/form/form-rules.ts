import type { GoalField } from '../domain/goal/goal';
import type { WayBackRules } from '../domain/goal/way-back';

/** What the server beside the form can and cannot do. */
export type FormRules = {
  /** Whether an amount and a date that are stored may be taken away again. */
  mayEmptyFields: boolean;
  /** Whether an earlier amount came back a hundredfold, so that the unit of the next one has to be chosen. */
  isAmountInDoubt: boolean;
  /** What was sent in this visit and never came back, in words, by field. */
  unconfirmed: Partial<Record<GoalField, string>>;
};

/** What of an older value may be saved. */
export function wayBackRules({ mayEmptyFields, isAmountInDoubt }: FormRules): WayBackRules {
  return { mayEmptyFields, isAmountInDoubt };
}
