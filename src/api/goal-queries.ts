import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { KnownGoal } from '../domain/goal';
import { ApiError } from './api-error';
import type { GoalsApi, GoalsFilter, RecordsFilter } from './goals-api';

export const sessionQuery = (api: GoalsApi) =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => api.session(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

const goalsKey = ['goals', 'list'];

export const goalsQuery = (api: GoalsApi, filter: GoalsFilter) =>
  queryOptions({
    queryKey: [...goalsKey, filter],
    queryFn: ({ signal }) => api.listGoals(filter, signal),
    placeholderData: keepPreviousData,
  });

export const goalQuery = (api: GoalsApi, uuid: string) =>
  queryOptions({
    queryKey: ['goals', 'one', uuid],
    queryFn: ({ signal, client }) =>
      api.goal(uuid, signal).catch((error) => {
        // A list that led here still shows it.
        if (error instanceof ApiError && error.kind === 'missing') outdateLists(client);
        throw error;
      }),
  });

export const clientsQuery = (api: GoalsApi, filter: RecordsFilter) =>
  queryOptions({ queryKey: ['clients', filter], queryFn: ({ signal }) => api.clients(filter, signal) });

export const circlesQuery = (api: GoalsApi, filter: RecordsFilter) =>
  queryOptions({ queryKey: ['circles', filter], queryFn: ({ signal }) => api.circles(filter, signal) });

/** What a save sends: the goal with its tag, or none of the two for a new goal. */
export type GoalToSave = {
  fields: KnownGoal;
  stored: { uuid: string; etag: string | undefined } | undefined;
};

export const saveGoalMutation = (api: GoalsApi, cache: QueryClient) =>
  mutationOptions({
    mutationFn: ({ fields, stored }: GoalToSave) =>
      stored ? api.updateGoal(stored.uuid, fields, stored.etag) : api.createGoal(fields),
    onSuccess: async (saved) => {
      const { queryKey } = goalQuery(api, saved.uuid);
      await cache.cancelQueries({ queryKey });
      cache.setQueryData(queryKey, saved);
    },
    onError: (error, { stored }) => {
      // The refusal told how the goal is stored now, so the card shows it without another request.
      if (stored && error instanceof ApiError && error.current)
        cache.setQueryData(goalQuery(api, stored.uuid).queryKey, error.current);
    },
    onSettled: () => outdateLists(cache),
  });

export const deleteGoalMutation = (api: GoalsApi, cache: QueryClient) =>
  mutationOptions({
    mutationFn: ({ uuid, etag }: { uuid: string; etag: string | undefined }) => api.deleteGoal(uuid, etag),
    onSuccess: (_, { uuid }) => cache.removeQueries({ queryKey: goalQuery(api, uuid).queryKey }),
    onSettled: () => outdateLists(cache),
  });

/** Lets every list be asked for again when it is shown next; a refusal tells of a change as an answer does. */
function outdateLists(cache: QueryClient) {
  return cache.invalidateQueries({ queryKey: goalsKey, refetchType: 'none' });
}
