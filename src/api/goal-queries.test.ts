import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { aGoal } from '../testing/data/a-goal';
import { ApiError } from './api-error';
import {
  deleteGoalMutation,
  findCreated,
  type GoalToSave,
  goalHistoryQuery,
  goalQuery,
  goalsQuery,
  readGoalAnew,
  saveGoalMutation,
} from './goal-queries';
import { createGoalsApi, type GoalsApi, type GoalsFilter } from './goals-api';
import { createHttp } from './http';

const before = aGoal({ etag: '"1"' });
const newUuid = '0b7e9f7e-35a1-4c38-9d4f-6a3f5c1a2b3c';
const filter: GoalsFilter = { name: '', owners: [], circles: [], sort: '-updated_at', page: 1, perPage: 25 };

/** A cache that holds a goal and a list, and the keys to look into it. */
function openCache(calls: Partial<GoalsApi>) {
  const cache = new QueryClient();
  const api: GoalsApi = { ...createGoalsApi(createHttp('')), ...calls };
  const goalKey = goalQuery(api, before.uuid).queryKey;
  const listKey = goalsQuery(api, filter).queryKey;
  const historyKey = goalHistoryQuery(api, before.uuid, 2).queryKey;
  const otherHistoryKey = goalHistoryQuery(api, 'another', 1).queryKey;
  cache.setQueryData(goalKey, before);
  for (const key of [historyKey, otherHistoryKey])
    cache.setQueryData(key, { items: [], total: 0, lastPage: 1 });
  cache.setQueryData(listKey, { items: [before], total: 1, lastPage: 1, searched: undefined });
  return {
    read: () => cache.fetchQuery({ ...goalQuery(api, before.uuid), staleTime: 0 }),
    save: (toSave: GoalToSave) =>
      cache.getMutationCache().build(cache, saveGoalMutation(api, cache)).execute(toSave),
    readAnew: () => readGoalAnew(api, cache, { uuid: before.uuid, signal: new AbortController().signal }),
    findCreated: () => findCreated(api, cache, { uuid: newUuid, signal: new AbortController().signal }),
    remove: () => cache.getMutationCache().build(cache, deleteGoalMutation(api, cache)).execute(before),
    cached: () => cache.getQueryData(goalKey),
    isHistoryOld: () => cache.getQueryState(historyKey)?.isInvalidated,
    isOtherHistoryOld: () => cache.getQueryState(otherHistoryKey)?.isInvalidated,
    isListOld: () => cache.getQueryState(listKey)?.isInvalidated,
  };
}

test('after a save the card shows the answer and the list is fetched again', async () => {
  const saved = aGoal({ fields: { name: 'Saved' }, etag: '"2"' });
  const { save, cached, isListOld } = openCache({ updateGoal: async () => saved });
  expect(await save({ fields: { name: 'Saved' }, stored: before, newUuid })).toBe(saved);
  expect(cached()).toEqual(saved);
  expect(isListOld()).toBe(true);
});

test('every page of the saved goal’s history is fetched again, after a refusal too', async () => {
  const { save, isHistoryOld, isOtherHistoryOld } = openCache({ updateGoal: async () => aGoal() });
  await save({ fields: { name: 'Saved' }, stored: before, newUuid });
  expect([isHistoryOld(), isOtherHistoryOld()]).toEqual([true, false]);
  const refused = openCache({ updateGoal: () => Promise.reject(new ApiError('conflict', 'Changed')) });
  await expect(refused.save({ fields: {}, stored: before, newUuid })).rejects.toThrow('Changed');
  expect(refused.isHistoryOld()).toBe(true);
});

test('a save hands on its tag and its reason', async () => {
  const reason = { kind: 'correction', text: '' } as const;
  const asked: unknown[] = [];
  const { save } = openCache({
    updateGoal: async (...given) => {
      asked.push(given);
      return aGoal();
    },
    createGoal: async (...given) => {
      asked.push(given);
      return aGoal();
    },
  });
  await save({ fields: { name: 'Saved' }, stored: before, newUuid, reason });
  await save({ fields: { name: 'New' }, stored: undefined, newUuid, reason });
  expect(asked).toEqual([
    [before.uuid, { name: 'Saved' }, { ifMatch: '"1"', reason }],
    [{ name: 'New' }, { uuid: newUuid, reason }],
  ]);
});

test('after a goal is created the card shows the answer', async () => {
  const created = aGoal({ fields: { name: 'New' } });
  const { save, cached } = openCache({ createGoal: async () => created });
  await save({ fields: { name: 'New' }, stored: undefined, newUuid });
  expect(cached()).toEqual(created);
});

test('a new goal whose answer was lost is fetched by its UUID, and shown if it was created', async () => {
  const asked: string[] = [];
  const { findCreated, cached, isListOld } = openCache({
    goal: async (uuid) => {
      asked.push(uuid);
      return before;
    },
  });
  expect(await findCreated()).toEqual({ kind: 'created', goal: before });
  expect([asked, cached(), isListOld()]).toEqual([[newUuid], before, true]);
});

test('a new goal that is missing was not created; an unknown one may be one of several', async () => {
  const after = (error: ApiError) => openCache({ goal: () => Promise.reject(error) }).findCreated();
  expect(await after(new ApiError('missing', 'Not there'))).toEqual({ kind: 'none' });
  for (const possible of [[before], []])
    expect(await after(new ApiError('taken', 'Perhaps', { possible }))).toEqual({
      kind: 'possible',
      goals: possible,
    });
  await expect(after(new ApiError('failed', 'Down'))).rejects.toThrow('Down');
});

test('after a conflict the card shows the goal from the refusal', async () => {
  const current = aGoal({ fields: { name: 'By somebody else' }, etag: '"2"' });
  const refuse = (told: typeof current | null) =>
    openCache({ updateGoal: () => Promise.reject(new ApiError('conflict', 'Changed', { current: told })) });
  const changed = refuse(current);
  await expect(changed.save({ fields: {}, stored: before, newUuid })).rejects.toThrow('Changed');
  expect(changed.cached()).toEqual(current);

  const deleted = refuse(null);
  await expect(deleted.save({ fields: {}, stored: before, newUuid })).rejects.toThrow('Changed');
  expect(deleted.cached()).toEqual(before);
  expect(deleted.isListOld()).toBe(true);
});

test('a goal that turns out to be deleted makes the list refetch; an unreadable one does not', async () => {
  const readAgain = async (kind: 'missing' | 'unreachable') => {
    const { read, isListOld } = openCache({ goal: () => Promise.reject(new ApiError(kind, 'Not read')) });
    await expect(read()).rejects.toThrow('Not read');
    return isListOld();
  };
  expect(await readAgain('missing')).toBe(true);
  expect(await readAgain('unreachable')).toBe(false);
});

test('a deleted goal is forgotten', async () => {
  const { remove, cached, isListOld, isHistoryOld } = openCache({ deleteGoal: async () => {} });
  await remove();
  expect(cached()).toBeUndefined();
  expect(isHistoryOld()).toBe(true);
  expect(isListOld()).toBe(true);
});

test('a goal that is fetched again is shown on the card, and its history and the lists are fetched again', async () => {
  const current = aGoal({ fields: { name: 'Stored meanwhile' }, etag: '"2"' });
  const { readAnew, cached, isHistoryOld, isListOld } = openCache({ goal: async () => current });
  expect(await readAnew()).toBe(current);
  expect(cached()).toEqual(current);
  expect([isHistoryOld(), isListOld()]).toEqual([true, true]);
});

test('a goal that was deleted meanwhile reads as null, and the card stays', async () => {
  const gone = () => Promise.reject(new ApiError('missing', 'Gone'));
  const { readAnew, cached } = openCache({ goal: gone });
  expect(await readAnew()).toBeNull();
  expect(cached()).toEqual(before);
});

test('a deletion whose answer is lost is done if the goal is gone, not done if it exists, else unknown', async () => {
  const lost = () => Promise.reject(new ApiError('unreachable', 'Cut'));
  const deleteAndFind = (goal: GoalsApi['goal']) => openCache({ deleteGoal: lost, goal }).remove();
  await deleteAndFind(() => Promise.reject(new ApiError('missing', 'Gone')));
  await expect(deleteAndFind(async () => before)).rejects.toMatchObject({ kind: 'failed' });
  await expect(deleteAndFind(lost)).rejects.toMatchObject({ kind: 'unreachable' });
});

test('a refused deletion is not looked into', async () => {
  const refused = () => Promise.reject(new ApiError('conflict', 'Changed'));
  const { remove } = openCache({ deleteGoal: refused, goal: () => Promise.reject(new Error('Asked')) });
  await expect(remove()).rejects.toThrow('Changed');
});
