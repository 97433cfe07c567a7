import { readGoal } from '../../contract/read-goal';
import type { BackendGoalAnswer } from '../../contract/read-goal-answer';
import { readGoalAnswer } from '../../contract/read-goal-answer';
import type { BesideGoal } from '../../contract/write-goal-body';
import { changedFields } from '../../domain/goal/change';
import type { KnownGoal } from '../../domain/goal/goal';
import type { Backend, Caller, TaggedGoal } from '../backend';
import { readIfMatch } from '../http/entity-tags';
import { isMissing, Refusal, refuseFaults } from '../http/refusal';
import { refuseConflict, refuseDeleters, refuseReaders } from '../http/refuse-goal';
import type { UpstreamFindings } from '../store/upstream-findings';
import { askAs, doAs } from './ask-as';
import type { Upstream, UpstreamRequest } from './create-upstream';
import { plannrGoalTag } from './plannr-goal-tag';
import { createPutRules } from './put-rules';
import { amountFaults, type PlannrAmounts, sentGoal } from './sent-goal';
import { isOfStale } from './upstream-refusal';

type PlannrGoals = Pick<Backend, 'findGoal' | 'createGoal' | 'updateGoal' | 'deleteGoal' | 'findFaults'>;
type Path = UpstreamRequest<unknown>['path'];

const goals: Path = '/api/v2/goals';

/** One goal at a time, in Plannr. We read it just before a write to find changes since; Plannr offers nothing closer. */
export function createPlannrGoals(
  upstream: Upstream,
  amounts: PlannrAmounts,
  findings: UpstreamFindings,
): PlannrGoals {
  const rules = createPutRules(findings, amounts);

  /** While the unit is not settled an adviser chooses it, with the amount. */
  const countedIn = (goal: KnownGoal, { amountUnit }: BesideGoal): PlannrAmounts =>
    amountUnit && goal.targetAmount != null && amounts.amountUnit === null
      ? { ...amounts, amountUnit }
      : amounts;

  async function find(caller: Caller, givenUuid: string, isFresh = false): Promise<TaggedGoal> {
    const uuid = givenUuid.toLowerCase();
    const question = { path: pathOf(uuid), read: readerOf(uuid), isFresh };
    return tagged(await askAs(upstream, caller, question).catch(refuseMissing));
  }

  /** The current goal, if `If-Match` requires a read. Refuses with 412 if it names another version. */
  async function requireVersion(
    caller: Caller,
    uuid: string,
    ifMatch: string | undefined,
  ): Promise<TaggedGoal | undefined> {
    if (!readIfMatch(ifMatch)) return undefined;
    const current = await find(caller, uuid).catch(conflictIfMissing);
    requireTag(current, ifMatch);
    return current;
  }

  return {
    findGoal: find,

    async createGoal(caller, goal, beside = {}) {
      refuseReaders(caller);
      const counted = countedIn(goal, beside);
      refuseAmount(amountFaults(goal, counted));
      const body = sentGoal(goal, 'POST', counted);
      return tagged(
        await doAs(upstream, caller, { method: 'POST', path: goals, body, read: readGoalAnswer }),
      );
    },

    async updateGoal(caller, givenUuid, goal, { ifMatch, ...beside } = {}) {
      refuseReaders(caller);
      const uuid = givenUuid.toLowerCase();
      const counted = countedIn(goal, beside);
      refuseAmount(amountFaults(goal, counted));
      const current = await requireVersion(caller, uuid, ifMatch);
      if (Object.keys(goal).length === 0) return find(caller, uuid);
      const sent = await rules.toSend(goal, async () => (current ?? (await find(caller, uuid))).goal);
      const body = sentGoal(sent, 'PUT', counted);
      const task = { method: 'PUT', path: pathOf(uuid), body, read: readerOf(uuid) } as const;
      const putting = doAs(upstream, caller, task).catch(async (error) => {
        if (!isOfStale(error)) throw error;
        const now = await find(caller, uuid, true);
        if (holds(now, goal)) return now.goal;
        requireTag(now, ifMatch);
        return doAs(upstream, caller, { ...task, isFresh: true });
      });
      const answer = await putting.catch(ifMatch ? conflictIfMissing : refuseMissing);
      await rules.learn(sent, current?.goal, answer);
      return tagged(answer);
    },

    async deleteGoal(caller, givenUuid, { ifMatch } = {}) {
      refuseDeleters(caller);
      const uuid = givenUuid.toLowerCase();
      await requireVersion(caller, uuid, ifMatch);
      // Whatever it answers about a missing goal.
      const task = { method: 'DELETE', path: pathOf(uuid), read: () => null } as const;
      const deleting = doAs(upstream, caller, task).catch(async (error) => {
        if (!isOfStale(error)) throw error;
        const current = await find(caller, uuid, true).catch(undefinedWhereMissing);
        if (!current) return;
        requireTag(current, ifMatch);
        await doAs(upstream, caller, { ...task, isFresh: true });
      });
      await deleting.catch(ifMatch ? conflictIfMissing : refuseMissing);
    },

    // Plannr reports other faults of a body when it is sent.
    async findFaults(caller, uuid, goal) {
      refuseReaders(caller);
      if (uuid !== undefined) await find(caller, uuid);
      return amountFaults(goal, amounts);
    },
  };
}

function pathOf(uuid: string): Path {
  return `${goals}/${uuid}`;
}

/** Another goal than the requested one is no answer. */
function readerOf(uuid: string): (body: unknown) => BackendGoalAnswer | undefined {
  return (body) => {
    const goal = readGoalAnswer(body);
    return goal?.uuid === uuid ? goal : undefined;
  };
}

function tagged(goal: BackendGoalAnswer): TaggedGoal {
  return { goal, etag: plannrGoalTag(goal) };
}

/** Refuses with 412 if `If-Match` names another version. */
function requireTag(current: TaggedGoal, ifMatch: string | undefined): void {
  const isNamed = readIfMatch(ifMatch);
  if (isNamed && !isNamed(current.etag)) throw refuseConflict(current);
}

/** Whether everything sent is stored, as far as Plannr returns it: a missing field may be something else. */
function holds({ goal }: TaggedGoal, sent: KnownGoal): boolean {
  return changedFields(readGoal(goal)?.fields ?? {}, sent).length === 0;
}

function refuseAmount(faults: ReturnType<typeof amountFaults>): void {
  if (Object.keys(faults).length > 0) throw refuseFaults(faults);
}

function refuseMissing(error: unknown): never {
  throw isMissing(error) ? new Refusal(404, 'This goal does not exist', { cause: error }) : error;
}

function undefinedWhereMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

function conflictIfMissing(error: unknown): never {
  throw isMissing(error) ? refuseConflict(null) : error;
}
