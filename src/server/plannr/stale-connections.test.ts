import { describe, expect, test } from 'vitest';
import wordForWord from '../../contract/fixtures/put-goal-response-as-documented.json' with { type: 'json' };
import { documented } from '../../testing/servers/documented-upstream';
import { documentedCaller as caller, openPlannrBackend } from '../../testing/servers/open-plannr-backend';

const { goalUuid, clientUuid } = documented;
const path = `/api/v2/goals/${goalUuid}`;

describe('an idle connection that Plannr closes as a save goes out', () => {
  test('has the goal read again, and the save sent once more on a new connection', async () => {
    const { backend, plannr, sentTo, save } = await open();
    plannr.next('answered', 'cut');
    expect(await save()).toMatchObject({ goal: { progress: '70' } });
    expect(sentTo(path)).toEqual(['GET', 'PUT', 'GET', 'PUT']);
    expect(plannr.connections()).toBe(3);
    expect((await backend.findGoal(caller, goalUuid)).goal.progress).toBe('70');
  });

  test('ends the save if the goal holds what was sent', async () => {
    const { plannr, sentTo, save } = await open();
    plannr.next('answered', 'lost');
    expect(await save()).toMatchObject({ goal: { progress: '70' } });
    expect(sentTo(path)).toEqual(['GET', 'PUT', 'GET']);
  });

  test('overwrites no change of another', async () => {
    const { plannr, sentTo, save } = await open();
    const current = { ...wordForWord, timeframe: 'Never', updated_at: '2026-05-01T09:00:00+01:00' };
    plannr.next('answered', 'cut', { status: 200, body: current });
    await expect(save()).rejects.toMatchObject({ status: 412, body: { current: { timeframe: 'Never' } } });
    expect(sentTo(path)).toEqual(['GET', 'PUT', 'GET']);
  });

  test('is reported as a deleted goal', async () => {
    const { plannr, save } = await open();
    plannr.next('answered', 'cut', { status: 404, body: { message: 'Gone' } });
    await expect(save()).rejects.toMatchObject({ status: 412, body: { current: null } });
  });

  test('has a save without a tag sent once more', async () => {
    const { backend, plannr, sentTo } = await open();
    plannr.next('cut');
    const saved = await backend.updateGoal(caller, goalUuid, { progress: 70 });
    expect([saved.goal.progress, sentTo(path)]).toEqual(['70', ['PUT', 'GET', 'PUT']]);
  });

  test('has the save sent no third time', async () => {
    const { plannr, sentTo, save } = await open();
    plannr.next('answered', 'cut', 'answered', 'cut');
    await expect(save()).rejects.toMatchObject({ status: 502 });
    expect(sentTo(path)).toEqual(['GET', 'PUT', 'GET', 'PUT']);
  });
});

test('a read is repeated on a new connection', async () => {
  const { backend, plannr, sentTo } = await open();
  plannr.next('cut');
  expect((await backend.findGoal(caller, goalUuid)).goal.uuid).toBe(goalUuid);
  expect([sentTo(path), plannr.connections()]).toEqual([['GET', 'GET'], 2]);
});

test('a new goal is never sent twice', async () => {
  const { backend, plannr, sentTo } = await open();
  plannr.next('cut');
  const creating = backend.createGoal(caller, { name: 'Kayak', owners: [clientUuid] });
  await expect(creating).rejects.toMatchObject({ status: 502 });
  expect(sentTo('/api/v2/goals')).toEqual(['POST']);
});

test('a deletion is done if the goal is gone, and otherwise sent once more', async () => {
  const { backend, plannr, sentTo } = await open();
  plannr.next('cut');
  await backend.deleteGoal(caller, goalUuid);
  expect(sentTo(path)).toEqual(['DELETE', 'GET', 'DELETE']);

  const lost = await open();
  lost.plannr.next('lost');
  await lost.backend.deleteGoal(caller, goalUuid);
  expect(lost.sentTo(path)).toEqual(['DELETE', 'GET']);
});

test('a save whose answer has begun is not sent again', async () => {
  const { plannr, sentTo, save } = await open();
  plannr.next('answered', 'begun');
  await expect(save()).rejects.toMatchObject({ status: 502 });
  expect(sentTo(path)).toEqual(['GET', 'PUT']);
});

test('a save on a connection that was made for it is not sent again', async () => {
  const { backend, plannr } = await openPlannrBackend({ keeps: true });
  plannr.next('cut');
  await expect(backend.updateGoal(caller, goalUuid, { progress: 70 })).rejects.toMatchObject({ status: 502 });
  expect(plannr.requests.map(({ method }) => method)).toEqual(['PUT']);
});

test('connections that closed while idle are no outage', async () => {
  const { backend, plannr } = await open();
  for (const end of [1, 2, 3, 4, 5, 6]) {
    await backend.findAccount(caller, clientUuid);
    plannr.next('cut');
    const creating = { ...caller, accountUuid: documented.adviserUuid.replace(/.$/, String(end)) };
    await expect(backend.createGoal(creating, { name: 'Kayak', owners: [clientUuid] })).rejects.toMatchObject(
      { status: 502 },
    );
  }
  await expect(backend.ping()).resolves.toBeUndefined();
});

/** A backend that has its one connection to Plannr, and its requests from now on. */
async function open() {
  const { backend, plannr } = await openPlannrBackend({ keeps: true }, { limits: { connections: 1 } });
  const { etag } = await backend.findGoal(caller, goalUuid);
  plannr.requests.length = 0;
  return {
    backend,
    plannr,
    sentTo: (to: string) => plannr.requests.filter(({ path }) => path === to).map(({ method }) => method),
    /** As a page saves: with the tag of its reading. */
    save: () => backend.updateGoal(caller, goalUuid, { progress: 70 }, { ifMatch: etag }),
  };
}
