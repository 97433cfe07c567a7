import { z } from 'zod';

/** Laravel's error body; `errors` on a 422, by key, item keys as `account_uuids.1`. */
export const problem = z.object({
  message: z.string(),
  errors: z.record(z.string(), z.array(z.string())).optional(),
});

/** The body of a 412: the current goal, or null if it was deleted, and who changed it when, if that is recorded. */
export const conflictProblem = problem.extend({
  current: z.unknown(),
  changed_by: z.string().optional(),
  changed_at: z.string().optional(),
});
