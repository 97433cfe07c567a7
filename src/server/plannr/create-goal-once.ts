import { setTimeout as delay } from 'node:timers/promises';
import { comparableText } from '../../domain/text';
import type { Backend, Caller, NewGoal } from '../backend';
import { isMissing, Refusal } from '../http/refusal';
import { refuseTaken } from '../http/refuse-goal';
import { DatabaseOutage } from '../store/database-outage';
import type { NewGoalClaim, NewGoalClaims } from '../store/new-goal-claims';
import { hashSecret } from '../store/secrets';
import type { PlannrClock } from './plannr-clock';

type GoalOnceOptions = { backend: Backend; claims: NewGoalClaims; plannrNow: PlannrClock['now'] };

/** `Date` is cut to the second, and Plannr's machines may differ by a few. */
const skewMs = 5_000;
/** The longest that an attempt may take in all, in ms. */
const waits = { times: 60, ms: 250 };
/** More goals of one name for one client are not created meanwhile. */
const mostPossible = 15;

/**
 * Creates a goal with a chosen UUID once, although Plannr chooses another: only the holder of the claim creates it.
 * An attempt with an unknown outcome keeps its claim, as Plannr cannot tell two attempts from one. Under the chosen
 * UUID the goal is found by its claim.
 */
export function createGoalOnce({ backend, claims, plannrNow }: GoalOnceOptions): Backend {
  return {
    ...backend,

    async createGoal(caller, goal, options = {}) {
      const { uuid } = options;
      if (uuid === undefined) return backend.createGoal(caller, goal, options);
      if (!(await claims.take(uuid, claimOf(goal, plannrNow())))) throw refuseTaken(alreadyTried);
      const created = await backend.createGoal(caller, goal, options).catch(async (error: unknown) => {
        await (didNothing(error) ? claims.giveBack(uuid) : claims.leave(uuid));
        throw error;
      });
      await claims.settle(uuid, created.goal.uuid).catch((cause: unknown) => {
        throw new DatabaseOutage(cause, { mayBeStored: true }); // Plannr has the goal
      });
      return created;
    },

    findGoal: (caller, uuid) =>
      backend.findGoal(caller, uuid).catch(async (error: unknown) => {
        const claim = isMissing(error) ? await findEnded(uuid.toLowerCase(), caller.gone) : undefined;
        if (!claim) throw error;
        if (claim.goalUuid !== undefined) return backend.findGoal(caller, claim.goalUuid);
        throw refuseTaken('This goal may have been created', await findPossible(caller, claim));
      }),
  };

  /** The claim once its attempt is over, or has taken so long that it was cut off. */
  async function findEnded(uuid: string, gone: AbortSignal | undefined) {
    let claim = await claims.find(uuid);
    for (let turn = 0; claim && !claim.isOver && turn < waits.times && !gone?.aborted; turn += 1) {
      await delay(waits.ms);
      claim = await claims.find(uuid);
    }
    return claim;
  }

  async function findPossible(caller: Caller, { sentAt, nameHash, ownerUuid }: NewGoalClaim) {
    const filter = { accountUuids: ownerUuid === null ? undefined : [ownerUuid] };
    const newest = { sort: '-created_at', page: 1, perPage: mostPossible } as const;
    const { items } = await backend.listGoals(caller, filter, newest);
    return items.filter(({ name, created_at }) => {
      const isEarlier = sentAt !== null && Date.parse(created_at ?? '') < sentAt - skewMs;
      return !isEarlier && nameHash === hashOfName(name ?? '');
    });
  }
}

const alreadyTried =
  'This goal was sent to Plannr before: check in Plannr whether it was created before you create it again';

function claimOf({ name, owners }: NewGoal, sentAt: number | null): NewGoalClaim {
  return { sentAt, nameHash: hashOfName(name), ownerUuid: owners[0] ?? null };
}

function hashOfName(name: string): string {
  return hashSecret(comparableText(name));
}

/** Below 500 Plannr refused; with 503 nothing reached it. */
function didNothing(error: unknown): boolean {
  return error instanceof Refusal && (error.status < 500 || error.status === 503);
}
