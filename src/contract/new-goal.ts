/**
 * The `code` of a 409 for a UUID that a goal was or may have been created under. In an answer to a GET, `possible`
 * lists the goals that may be the one.
 */
export const goalTakenCode = 'goal_taken';
