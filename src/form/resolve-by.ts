import { type FieldErrors, type Resolver, set } from 'react-hook-form';
import type { KnownGoal } from '../domain/goal';
import type { z } from '../domain/zod';
import type { GoalFormValues } from './goal-form-values';

/** Reads a form by its schema; of each field, the first fault is told. */
export function resolveBy(
  schema: z.ZodType<KnownGoal, GoalFormValues>,
): Resolver<GoalFormValues, unknown, KnownGoal> {
  return (values) => {
    const { data, error } = schema.safeParse(values);
    if (!error) return { values: data, errors: {} };
    const errors: FieldErrors<GoalFormValues> = {};
    for (const { path, code, message } of error.issues.reverse())
      set(errors, path.join('.'), { type: code, message });
    return { values: {}, errors };
  };
}
