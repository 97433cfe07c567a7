import type { GoalSort } from '../../contract/page';
import type { BackendGoalAnswer } from '../../contract/read-goal-answer';
import { readGoalAnswer } from '../../contract/read-goal-answer';
import { readPage } from '../../contract/read-page';
import type { Backend, BackendGoalList, Caller, GoalFilter, PagePlace, PageRequest } from '../backend';
import { isMissing, refuseFaults } from '../http/refusal';
import { askAs } from './ask-as';
import type { Monotonic } from './create-breaker';
import type { Upstream } from './create-upstream';
import { isNamedLike, namesOfAccount } from './named-like';
import { type AllRead, asPage, pageOf, readAll } from './read-all';
import { sortGoals } from './sort-goals';
import { isNotThere, isNotUnderstood } from './upstream-refusal';

type PlannrGoalListOptions = { upstream: Upstream; monotonic: Monotonic };

/** How long a missing list is not requested again, in ms. */
const missingMs = 10 * 60_000;

/**
 * Plannr's goals: from its list, or if that is missing from the pages of the requested clients. Plannr cannot search
 * goals by name, so we search up to `readAtMost` of them.
 */
export function createPlannrGoalList({
  upstream,
  monotonic,
}: PlannrGoalListOptions): Pick<Backend, 'listGoals'> {
  let missingUntil = Number.NEGATIVE_INFINITY;

  async function listFromAll(
    caller: Caller,
    filter: GoalFilter,
    page: PageRequest<GoalSort>,
  ): Promise<BackendGoalList> {
    const { uuids, accountUuids, circleUuids, name } = filter;
    if ([uuids, accountUuids, circleUuids].some((list) => list?.length === 0))
      return { items: [], total: 0, searched: { clients_only: false, first: null } };
    const ask = (place: PagePlace) =>
      askAs(upstream, caller, {
        path: '/api/v2/goals',
        query: {
          'filter[uuid]': uuids?.join(','),
          'filter[account_uuids]': accountUuids?.join(','),
          'filter[circle_uuids]': circleUuids?.join(','),
          include: 'shared_owner',
          sort: page.sort,
          page: place.page,
          per_page: place.perPage,
        },
        read: (body) => readPage(body, readGoalAnswer),
      });
    if (name === undefined)
      return { ...asPage(await ask(page)), searched: { clients_only: false, first: null } };
    const { items, unread } = await readAll(ask);
    const found = items.filter((goal) => isGoalNamed(goal, name));
    return {
      ...pageOf(found, page),
      searched: { clients_only: false, first: unread === 0 ? null : items.length },
    };
  }

  async function listFromClients(
    caller: Caller,
    filter: GoalFilter,
    page: PageRequest<GoalSort>,
  ): Promise<BackendGoalList> {
    const { uuids, accountUuids = [], circleUuids, name = '' } = filter;
    const goals = new Map<string, BackendGoalAnswer>();
    let unread = 0;
    // The list does not return a goal's circles.
    const clients = new Set(circleUuids ? [] : accountUuids.map((uuid) => uuid.toLowerCase()));
    if (clients.size > mostClients) throw refuseFaults({ 'filter.account_uuids': [tooManyClients] });
    for (const client of clients) {
      const read = await readAll((place) => askClient(caller, client, place)).catch(noneWhereMissing);
      for (const goal of read.items) goals.set(goal.uuid, goal);
      unread += read.unread;
    }
    const wanted = uuids && new Set(uuids.map((uuid) => uuid.toLowerCase()));
    const found = [...goals.values()].filter(
      (goal) => (!wanted || wanted.has(goal.uuid)) && isGoalNamed(goal, name),
    );
    return {
      ...pageOf(sortGoals(found, page.sort), page),
      searched: { clients_only: true, first: unread === 0 ? null : goals.size },
    };
  }

  function askClient(caller: Caller, client: string, { page, perPage }: PagePlace) {
    return askAs(upstream, caller, {
      path: `/api/v1/client/${client}/goal`,
      query: { page, per_page: perPage },
      read: (body) => readPage(body, readGoalAnswer),
    });
  }

  return {
    async listGoals(...asked) {
      if (monotonic() < missingUntil) return listFromClients(...asked);
      return listFromAll(...asked).catch((error) => {
        // Its filters and sorts are INFERRED.
        if (!isNotThere(error) && !isNotUnderstood(error)) throw error;
        if (isNotThere(error)) missingUntil = monotonic() + missingMs;
        return listFromClients(...asked);
      });
    },
  };
}

// Each is a request.
const mostClients = 10;
const tooManyClients = `Choose fewer owners: Plannr lists goals by client, and ${mostClients} can be read at once, joint accounts included`;

function noneWhereMissing(error: unknown): AllRead<never> {
  if (!isMissing(error)) throw error;
  return { items: [], unread: 0 };
}

/** Plannr returns one of a goal's owners. */
function isGoalNamed({ name, shared_owner, owners = [] }: BackendGoalAnswer, typed: string): boolean {
  const accounts = shared_owner ? [shared_owner, ...owners] : owners;
  const named = accounts.flatMap((account) => [account, ...(account.owners ?? [])]);
  return isNamedLike(typed, [name, ...named.flatMap(namesOfAccount)]);
}
