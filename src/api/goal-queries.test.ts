import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { aGoal } from '../testing/a-goal';
import { ApiError } from './api-error';
import { deleteGoalMutation, type GoalToSave, goalQuery, goalsQuery, saveGoalMutation } from './goal-queries';
import { createGoalsApi, type GoalsApi, type GoalsFilter } from './goals-api';
import { createHttp } from './http';

const before = aGoal({ etag: '"1"' });
const filter: GoalsFilter = { name: '', owners: [], circles: [], sort: '-updated_at', page: 1, perPage: 25 };

/** A cache that holds a goal and a list, and the keys to look into it. */
function openCache(calls: Partial<GoalsApi>) {
  const cache = new QueryClient();
  const api: GoalsApi = { ...createGoalsApi(createHttp('')), ...calls };
  const goalKey = goalQuery(api, before.uuid).queryKey;
  const listKey = goalsQuery(api, filter).queryKey;
  cache.setQueryData(goalKey, before);
  cache.setQueryData(listKey, { items: [before], total: 1, lastPage: 1 });
  return {
    read: () => cache.fetchQuery({ ...goalQuery(api, before.uuid), staleTime: 0 }),
    save: (toSave: GoalToSave) =>
      cache.getMutationCache().build(cache, saveGoalMutation(api, cache)).execute(toSave),
    remove: () => cache.getMutationCache().build(cache, deleteGoalMutation(api, cache)).execute(before),
    cached: () => cache.getQueryData(goalKey),
    isListOld: () => cache.getQueryState(listKey)?.isInvalidated,
  };
}

test('the answer of a save is what the card shows next, and the list is asked for again', async () => {
  const saved = aGoal({ fields: { name: 'Saved' }, etag: '"2"' });
  const { save, cached, isListOld } = openCache({ updateGoal: async () => saved });
  expect(await save({ fields: { name: 'Saved' }, stored: before })).toBe(saved);
  expect(cached()).toEqual(saved);
  expect(isListOld()).toBe(true);
});

test('a goal just created is what the card shows next', async () => {
  const created = aGoal({ fields: { name: 'New' } });
  const { save, cached } = openCache({ createGoal: async () => created });
  await save({ fields: { name: 'New' }, stored: undefined });
  expect(cached()).toEqual(created);
});

test('the goal that a refusal told of is what the card shows next', async () => {
  const current = aGoal({ fields: { name: 'By somebody else' }, etag: '"2"' });
  const refuse = (told: typeof current | null) =>
    openCache({ updateGoal: () => Promise.reject(new ApiError('stale', 'Changed', { current: told })) });
  const changed = refuse(current);
  await expect(changed.save({ fields: {}, stored: before })).rejects.toThrow('Changed');
  expect(changed.cached()).toEqual(current);

  const deleted = refuse(null);
  await expect(deleted.save({ fields: {}, stored: before })).rejects.toThrow('Changed');
  expect(deleted.cached()).toEqual(before);
  expect(deleted.isListOld()).toBe(true);
});

test('a goal that turns out to be gone is asked about by the list again; one that could not be read is not', async () => {
  const readAgain = async (kind: 'missing' | 'unreachable') => {
    const { read, isListOld } = openCache({ goal: () => Promise.reject(new ApiError(kind, 'Not read')) });
    await expect(read()).rejects.toThrow('Not read');
    return isListOld();
  };
  expect(await readAgain('missing')).toBe(true);
  expect(await readAgain('unreachable')).toBe(false);
});

test('a deleted goal is forgotten', async () => {
  const { remove, cached, isListOld } = openCache({ deleteGoal: async () => {} });
  await remove();
  expect(cached()).toBeUndefined();
  expect(isListOld()).toBe(true);
});
