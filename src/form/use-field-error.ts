import { type Control, useFormState } from 'react-hook-form';
import type { KnownGoal } from '../domain/goal';
import type { GoalFormValues } from './goal-form-values';

export type GoalFormControl = Control<GoalFormValues, unknown, KnownGoal>;

/** What is wrong with a field, in words; undefined when nothing is. */
export function useFieldError(control: GoalFormControl, name: keyof GoalFormValues): string | undefined {
  const { errors } = useFormState({ control, name, exact: false });
  return errorMessage(errors[name]);
}

/** The message of an error of react-hook-form, which keeps the errors of a list's items under their index. */
export function errorMessage(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('message' in error && typeof error.message === 'string') return error.message;
  return Object.values(error).map(errorMessage).find(Boolean);
}
