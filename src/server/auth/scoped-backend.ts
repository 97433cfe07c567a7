import type { Backend, Caller } from '../backend';
import { Refusal } from '../http/refusal';

/**
 * A backend for callers who may reach one goal and read what its pickers show. Throws `Refusal` with 403 for the
 * rest.
 */
export function scopedBackend(backend: Backend): Backend {
  return {
    ping: () => backend.ping(),
    async listGoals() {
      throw new Refusal(403, 'This token is for one goal only');
    },
    async findGoal(caller, uuid) {
      requireOwnGoal(caller, uuid);
      return backend.findGoal(caller, uuid);
    },
    async createGoal(caller, goal, options) {
      return backend.createGoal(caller, goal, { ...options, uuid: requireNewGoal(caller) });
    },
    async updateGoal(caller, uuid, goal, options) {
      requireOwnGoal(caller, uuid);
      return backend.updateGoal(caller, uuid, goal, options);
    },
    async deleteGoal(caller, uuid, options) {
      requireOwnGoal(caller, uuid);
      return backend.deleteGoal(caller, uuid, options);
    },
    async listHistory(caller, uuid, page) {
      requireOwnGoal(caller, uuid);
      return backend.listHistory(caller, uuid, page);
    },
    async findFaults(caller, uuid, goal) {
      if (uuid === undefined) requireNewGoal(caller);
      else requireOwnGoal(caller, uuid);
      return backend.findFaults(caller, uuid, goal);
    },
    listAccounts: (...asked) => backend.listAccounts(...asked),
    findAccount: (...asked) => backend.findAccount(...asked),
    async listJointAccounts() {
      throw new Refusal(403, 'This token is for one goal, and lists no joint accounts');
    },
    listCircles: (...asked) => backend.listCircles(...asked),
    async listLogins() {
      throw new Refusal(403, 'This token can’t read logins');
    },
    close: () => backend.close(),
  };
}

function requireOwnGoal({ scope }: Caller, uuid: string): void {
  if (scope?.goalUuid !== uuid.toLowerCase()) throw new Refusal(403, 'This token is for another goal');
}

/** The UUID under which the caller may create a goal. */
function requireNewGoal({ scope }: Caller): string {
  if (!scope?.isNew) throw new Refusal(403, 'This token is for an existing goal');
  return scope.goalUuid;
}
