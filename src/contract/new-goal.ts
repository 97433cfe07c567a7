import { z } from '../domain/zod';

/** Our own key of a POST by our pages: the UUID that the page chose for its goal. A goal is created once under it. */
export const newGoalBody = z.object({
  uuid: z.uuidv4('Give a random UUID, version 4').toLowerCase().optional(),
});

/**
 * The `code` of a 409 for a UUID under which a goal was created, or may have been. A GET that has it tells in
 * `possible` the goals that may be the one.
 */
export const goalTakenCode = 'goal_taken';
