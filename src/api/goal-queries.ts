import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { BesideGoal } from '../contract/write-goal-body';
import type { Creation } from '../domain/goal/creation';
import type { KnownGoal } from '../domain/goal/goal';
import type { StoredGoal } from '../domain/goal/stored-goal';
import { ApiError, isPassing } from './api-error';
import type { GoalsApi, GoalsFilter, RecordsFilter } from './goals-api';

/** Every key of the cache. */
const keys = {
  session: ['session'],
  lists: ['goals', 'list'],
  goal: (uuid: string) => ['goals', 'one', uuid],
  history: (uuid: string) => ['goals', 'history', uuid],
  jointAccounts: (holders: string[]) => ['clients', 'joint', holders],
  clients: (filter: RecordsFilter) => ['clients', filter],
  circles: (filter: RecordsFilter) => ['circles', filter],
} as const;

/** The session of a page, or that of a frame with its goal. */
export const sessionQuery = <Session>(api: { session: (signal: AbortSignal) => Promise<Session> }) =>
  queryOptions({
    queryKey: keys.session,
    queryFn: ({ signal }) => api.session(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const goalsQuery = (api: GoalsApi, filter: GoalsFilter) =>
  queryOptions({
    queryKey: [...keys.lists, filter],
    queryFn: async ({ signal, client }) => {
      const owners = await withJointAccounts(api, client, filter.owners);
      return api.listGoals({ ...filter, owners }, signal);
    },
    placeholderData: keepPreviousData,
  });

const jointAccountsQuery = (api: GoalsApi, holders: string[]) =>
  queryOptions({
    queryKey: keys.jointAccounts(holders),
    queryFn: ({ signal }) => api.jointAccounts(holders, signal),
  });

/** The goals of a client, including those of joint accounts that the client holds. */
async function withJointAccounts(api: GoalsApi, cache: QueryClient, owners: string[]): Promise<string[]> {
  if (owners.length === 0) return owners;
  const { items } = await cache.fetchQuery(jointAccountsQuery(api, owners));
  return [...new Set([...owners, ...items.map(({ uuid }) => uuid)])];
}

export const goalQuery = (api: GoalsApi, uuid: string) =>
  queryOptions({
    queryKey: keys.goal(uuid),
    queryFn: ({ signal, client }) =>
      api.goal(uuid, signal).catch((error) => {
        // A list that led to this page still shows the goal.
        if (error instanceof ApiError && error.kind === 'missing') outdateLists(client);
        throw error;
      }),
  });

export const goalHistoryQuery = (api: GoalsApi, uuid: string, page: number) =>
  queryOptions({
    queryKey: [...keys.history(uuid), page],
    queryFn: ({ signal }) => api.history(uuid, page, signal),
    placeholderData: keepPreviousData,
  });

export const clientsQuery = (api: GoalsApi, filter: RecordsFilter) => ({
  queryKey: keys.clients(filter),
  queryFn: ({ signal }: { signal: AbortSignal }) => api.clients(filter, signal),
});

export const circlesQuery = (api: GoalsApi, filter: RecordsFilter) => ({
  queryKey: keys.circles(filter),
  queryFn: ({ signal }: { signal: AbortSignal }) => api.circles(filter, signal),
});

/** What a save sends: the goal with its tag, or neither for a new goal, and what accompanies it. */
export type GoalToSave = BesideGoal & {
  fields: KnownGoal;
  stored: { uuid: string; etag: string | undefined } | undefined;
  /** The UUID that a new goal is created under. */
  newUuid: string;
  signal?: AbortSignal | undefined;
};

/** Reads a goal from the server into the cache; null if it was deleted. */
export async function readGoalAnew(
  api: GoalsApi,
  cache: QueryClient,
  { uuid, signal }: { uuid: string; signal: AbortSignal },
): Promise<StoredGoal | null> {
  const current = await api.goal(uuid, signal).catch(nullWhereMissing);
  await outdateLists(cache);
  outdateHistory(cache, uuid);
  if (current) await showGoal(cache, goalQuery(api, uuid).queryKey, current);
  return current;
}

/** Finds out whether a new goal was created, by the UUID that it was sent under. */
export async function findCreated(
  api: GoalsApi,
  cache: QueryClient,
  { uuid, signal }: { uuid: string; signal: AbortSignal },
): Promise<Creation> {
  const creation = await api.goal(uuid, signal).then(asCreated, notCreated);
  await outdateLists(cache);
  if (creation.kind === 'created')
    await showGoal(cache, goalQuery(api, creation.goal.uuid).queryKey, creation.goal);
  return creation;
}

export const saveGoalMutation = (api: GoalsApi, cache: QueryClient) =>
  mutationOptions({
    mutationFn: ({ fields, stored, newUuid, reason, amountUnit, signal }: GoalToSave) =>
      stored
        ? api.updateGoal(stored.uuid, fields, { ifMatch: stored.etag, reason, amountUnit, signal })
        : api.createGoal(fields, { uuid: newUuid, reason, amountUnit, signal }),
    onSuccess: (saved) => showGoal(cache, goalQuery(api, saved.uuid).queryKey, saved),
    onError: (error, { stored }) => {
      // The refusal contains the current goal, so the card needs no other request.
      if (stored && error instanceof ApiError && error.current)
        cache.setQueryData(goalQuery(api, stored.uuid).queryKey, error.current);
    },
    onSettled: (_, __, { stored }) => {
      if (stored) outdateHistory(cache, stored.uuid);
      return outdateLists(cache);
    },
  });

export const deleteGoalMutation = (api: GoalsApi, cache: QueryClient) =>
  mutationOptions({
    mutationFn: ({ uuid, etag }: { uuid: string; etag: string | undefined }) =>
      api.deleteGoal(uuid, etag).catch((error: unknown) => settleDelete(api, uuid, error)),
    onSuccess: (_, { uuid }) => cache.removeQueries({ queryKey: goalQuery(api, uuid).queryKey }),
    onSettled: (_, __, { uuid }) => {
      outdateHistory(cache, uuid);
      return outdateLists(cache);
    },
  });

/** Settles a deletion that failed in transit. Rejects unless the goal is gone. */
async function settleDelete(api: GoalsApi, uuid: string, error: unknown): Promise<void> {
  if (!isPassing(error)) throw error;
  const current = await api.goal(uuid).catch(nullWhereMissing);
  if (current) throw new ApiError('failed', 'It is still there. Try again.', { cause: error });
}

function asCreated(goal: StoredGoal): Creation {
  return { kind: 'created', goal };
}

function notCreated(error: unknown): Creation {
  if (error instanceof ApiError && error.kind === 'missing') return { kind: 'none' };
  if (error instanceof ApiError && error.possible) return { kind: 'possible', goals: error.possible };
  throw error;
}

function nullWhereMissing(error: unknown): null {
  if (error instanceof ApiError && error.kind === 'missing') return null;
  throw error;
}

/** Shows a reading, and drops any older one that is still on its way. */
async function showGoal(
  cache: QueryClient,
  queryKey: ReturnType<typeof goalQuery>['queryKey'],
  goal: StoredGoal,
): Promise<void> {
  await cache.cancelQueries({ queryKey });
  cache.setQueryData(queryKey, goal);
}

/** Refetches the visible history. The save does not wait for it. */
function outdateHistory(cache: QueryClient, uuid: string): void {
  void cache.invalidateQueries({ queryKey: keys.history(uuid) });
}

/** Makes every list refetch when it is next shown. A refusal reports a change just as an answer does. */
function outdateLists(cache: QueryClient) {
  return cache.invalidateQueries({ queryKey: keys.lists, refetchType: 'none' });
}
