import type { GoalField } from '../domain/goal';

/** What the server beside the form can and cannot do. */
export type FormRules = {
  /** Whether an amount and a date that are stored may be taken away again. */
  mayEmptyFields: boolean;
  /** Why no amount can be changed; undefined while it can. */
  amountsBlocked?: string | undefined;
  /** What was sent in this visit and never came back, in words, by field. */
  unconfirmed: Partial<Record<GoalField, string>>;
};
