import { isHundredfold, storedAmount } from '../money/stored-amount';
import { changedFields } from './change';
import { emptiedFields } from './emptied';
import { type GoalField, goalFields, type KnownGoal } from './goal';
import type { StoredGoal } from './stored-goal';

export type ReceiptDifference = {
  field: GoalField;
  /** The sent value; if the field was not sent, the value before. */
  expected: KnownGoal[GoalField];
  /** Undefined: returned as empty, though a goal is never without it. */
  stored: KnownGoal[GoalField];
  wasSent: boolean;
  /** Money that is a hundred times too large or too small: the server counts in another unit than we do. */
  isHundredfold: boolean;
};

/** The outcome of a save, in the order of the form. */
export type Receipt = {
  /** Sent, and stored the same. */
  confirmed: GoalField[];
  /** Sent, but not returned. */
  unconfirmed: GoalField[];
  /** Not stored as it was sent, or changed without having been sent. */
  differences: ReceiptDifference[];
};

/** Compares what was stored with what was sent, and unsent fields with their values before if those are known. */
export function checkReceipt({
  sent,
  before,
  answer,
}: {
  sent: KnownGoal;
  before: KnownGoal;
  answer: StoredGoal;
}): Receipt {
  const expected = { ...before, ...sent };
  const stored = withAmount(answer.fields, storedAmount(answer, expected.targetAmount));
  const changed = [...changedFields(expected, stored), ...emptiedFields(expected, answer)];
  const differing = goalFields.filter((field) => expected[field] !== undefined && changed.includes(field));
  const sentFields = goalFields.filter((field) => sent[field] !== undefined);
  return {
    confirmed: sentFields.filter((field) => stored[field] !== undefined && !differing.includes(field)),
    unconfirmed: sentFields.filter((field) => stored[field] === undefined && !differing.includes(field)),
    differences: differing.map((field) => ({
      field,
      expected: expected[field],
      stored: stored[field],
      wasSent: sentFields.includes(field),
      isHundredfold: field === 'targetAmount' && isHundredfold(answer, expected.targetAmount),
    })),
  };
}

function withAmount(fields: KnownGoal, targetAmount: KnownGoal['targetAmount']): KnownGoal {
  return targetAmount === undefined ? fields : { ...fields, targetAmount };
}
