import type { GoalField } from '../domain/goal/goal';
import type { WayBackRules } from '../domain/goal/way-back';

/** What the server can and cannot do. */
export type FormRules = {
  /** Whether a stored amount and a stored date may be cleared. */
  mayEmptyFields: boolean;
  /** Whether an earlier amount came back a hundredfold, so that the unit of the next one has to be chosen. */
  isAmountInDoubt: boolean;
  /** Sent in this visit and never returned, in words, by field. */
  unconfirmed: Partial<Record<GoalField, string>>;
};

/** Which older values may be saved. */
export function wayBackRules({ mayEmptyFields, isAmountInDoubt }: FormRules): WayBackRules {
  return { mayEmptyFields, isAmountInDoubt };
}
