import { type Control, type FieldErrors, useFormState } from 'react-hook-form';
import type { GoalField, KnownGoal } from '../domain/goal/goal';
import type { GoalFormValues } from './goal-form-values';

export type GoalFormControl = Control<GoalFormValues, unknown, KnownGoal>;

/** The fault of a field, in words; undefined if it has none. */
export function useFieldError(control: GoalFormControl, name: GoalField): string | undefined {
  const { errors } = useFormState({ control, name: [name, 'unchosen', 'amountUnit'], exact: false });
  return faultOf(errors, name);
}

/** The fault of a field, or of the text left in its box or of what belongs to it. */
export function faultOf(errors: FieldErrors<GoalFormValues>, field: GoalField): string | undefined {
  const left: Partial<Record<GoalField, unknown>> | undefined = errors.unchosen;
  const unit = field === 'targetAmount' ? errors.amountUnit : undefined;
  return errorMessage(errors[field]) ?? errorMessage(left?.[field]) ?? errorMessage(unit);
}

/** The message of an error of react-hook-form, which keeps the errors of a list's items under their index. */
function errorMessage(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('message' in error && typeof error.message === 'string') return error.message;
  return Object.values(error).map(errorMessage).find(Boolean);
}
