import { z } from '../domain/zod';

/** Our own key of a POST by our pages: the UUID that the page chose for its goal. A goal is created once under it. */
export const newGoalBody = z.object({
  uuid: z.uuidv4('Give a random UUID, version 4').toLowerCase().optional(),
});

/**
 * The `code` of a 409 for a UUID that a goal was or may have been created under. In an answer to a GET, `possible`
 * lists the goals that may be the one.
 */
export const goalTakenCode = 'goal_taken';
