import { dayText } from '../domain/days/format-day';
import { type GoalField, goalFields, type KnownGoal } from '../domain/goal/goal';
import { moneyText } from '../domain/money/format-money';
import type { MoneyFormat } from '../domain/money/money';
import { goalFormSchema, readForm } from './goal-form-schema';
import type { GoalFormValues } from './goal-form-values';

type Change = {
  /** How the texts are written. */
  from: MoneyFormat;
  /** How they are to be written. */
  to: MoneyFormat;
  /** The fields that the server returned, none for a new goal. */
  stored: KnownGoal;
};

type Rewritten = {
  values: GoalFormValues;
  /** The fields whose text could not be read and stays as typed, and what to do about each. */
  kept: { field: GoalField; message: string }[];
};

/** The form with its amount, percentage and day written in another locale. */
export function rewriteForLocale(typed: GoalFormValues, { from, to, stored }: Change): Rewritten {
  const { meant, unreadable } = readForm(typed, { format: from, stored, mayEmptyFields: true });
  const { targetAmount, progress, completeBy } = meant;
  const values = {
    ...typed,
    ...(targetAmount != null && { targetAmount: moneyText(targetAmount, to) }),
    ...(progress !== undefined && { progress: String(progress) }),
    ...(completeBy != null && { completeBy: dayText(completeBy, to.locale) }),
  };
  const { error } = goalFormSchema({ format: to, stored, mayEmptyFields: true }).safeParse(values);
  const messageOf = (field: GoalField) =>
    error?.issues.find(({ path }) => path[0] === field)?.message ?? readAnew;
  return {
    values,
    kept: goalFields
      .filter((field) => isLocal[field] && unreadable.includes(field))
      .map((field) => ({ field, message: messageOf(field) })),
  };
}

/** Whether a field's text has another meaning in another locale. */
const isLocal: Record<GoalField, boolean> = {
  name: false,
  description: false,
  owners: false,
  targetAmount: true,
  progress: true,
  timeframe: false,
  completeBy: true,
  priority: false,
  shownOnCircles: false,
  visibleToCircles: false,
};

// The adviser has not seen how the other locale reads it.
const readAnew = 'Numbers and dates now use another format. Check this';
