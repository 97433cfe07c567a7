import type { Backend } from '../backend';
import { Refusal, unauthenticated } from '../http/refusal';
import type { UpstreamFindings } from '../store/upstream-findings';
import type { Monotonic } from './create-breaker';
import type { Upstream } from './create-upstream';
import { createPlannrGoalList } from './plannr-goal-list';
import { createPlannrGoals } from './plannr-goals';
import { listJointAccounts } from './plannr-joint-accounts';
import { askForLogins } from './plannr-logins';
import { createPlannrPeople } from './plannr-people';
import type { PlannrAmounts } from './sent-goal';

type Settings = PlannrAmounts & { upstream: Upstream; findings: UpstreamFindings; monotonic?: Monotonic };

/** Plannr itself as a backend. Besides its own refusals it throws 502, 503 and 504, see `UpstreamRefusal`. */
export function createPlannrBackend({
  upstream,
  findings,
  monotonic = () => performance.now(),
  ...amounts
}: Settings): Backend {
  const people = createPlannrPeople(upstream);
  return {
    ...createPlannrGoals(upstream, amounts, findings),
    ...createPlannrGoalList({ upstream, monotonic }),
    ...people,
    listJointAccounts: (...asked) => listJointAccounts(people, ...asked),

    // Not a request: one without a token every few seconds would look like an attack.
    async ping() {
      if (!upstream.isWell()) throw new Refusal(503, 'Plannr failed several times in the last seconds');
    },

    async listHistory() {
      throw new Refusal(404, 'Plannr keeps no history of goals');
    },

    async listLogins({ plannrToken }) {
      if (plannrToken === undefined) throw unauthenticated();
      return (await askForLogins(upstream, plannrToken)).logins;
    },

    close: () => upstream.close(),
  };
}
