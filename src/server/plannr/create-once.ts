import type { Backend } from '../backend';
import { Refusal } from '../refusal';
import type { NewGoalClaims } from '../store/new-goal-claims';

/**
 * A goal whose UUID was chosen before is created once, though Plannr chooses another: by who gets the claim. An attempt
 * of which nobody knows what became of it keeps its claim, as Plannr has no way to tell two attempts from one.
 */
export function createOnce(backend: Backend, claims: NewGoalClaims): Backend {
  return {
    ...backend,
    async createGoal(caller, goal, options = {}) {
      const { uuid } = options;
      if (uuid === undefined) return backend.createGoal(caller, goal, options);
      if (!(await claims.take(uuid))) throw new Refusal(409, alreadyTried);
      const created = await backend.createGoal(caller, goal, options).catch(async (error: unknown) => {
        if (didNothing(error)) await claims.giveBack(uuid);
        throw error;
      });
      await claims.settle(uuid, created.goal.uuid);
      return created;
    },
  };
}

const alreadyTried =
  'This goal was sent to Plannr before: look there whether it was created, before you create it again';

/** Below 500 Plannr refused; with 503 nothing reached it. */
function didNothing(error: unknown): boolean {
  return error instanceof Refusal && (error.status < 500 || error.status === 503);
}
