import { expect, test, vi } from 'vitest';
import { readGoal } from '../contract/read-goal';
import { writeGoalBody } from '../contract/write-goal-body';
import { changedFields } from '../domain/goal/change';
import {
  type Ask,
  createSavedGoals,
  fieldsOf,
  findFaults,
  findTornHistories,
  readStored,
  type SavedGoal,
} from '../testing/servers/numbered-saves';
import { patience, startMachines } from '../testing/servers/start-machines';

const goalsAtOnce = 4;

test('two servers, one killed during saves and the other once it is back, lose nothing', async () => {
  const { ask, servers, isServing } = await startMachines();
  const goals = await createSavedGoals(ask, goalsAtOnce);
  const load = startLoad(goals.map((goal) => (isOver) => saveUntil(isOver, ask, goal)));
  const acknowledged = () => goals.reduce((sum, goal) => sum + goal.acknowledged, 0);
  for (const server of servers) {
    await Promise.all(servers.map(isServing));
    await server.kill();
    const before = acknowledged();
    await vi.waitUntil(() => acknowledged() >= before + 2 * goalsAtOnce, patience);
    await server.start();
  }
  await Promise.all(servers.map(isServing));
  expect(await load.end()).toEqual([]);
  expect(await findFaults(ask, goals)).toEqual([]);
  expect(await findTornHistories(ask, goals)).toEqual([]);
}, 180_000);

test('servers that are restarted one after the other answer every request, and do it once', async () => {
  const { ask, servers, isServing } = await startMachines();
  const goals = await createSavedGoals(ask, goalsAtOnce);
  let created = 0;
  const create = async () => {
    const body = writeGoalBody({ ...fieldsOf(0), name: 'New in a restart' }, 'POST');
    const { status, headers } = await ask('POST', '/api/v2/goals', body);
    if (status === 201) created += 1;
    const isRefused = status === 503 && headers.has('retry-after');
    return status === 201 || isRefused ? [] : [`POST was answered ${status}`];
  };
  const read = async () => {
    const { status } = await ask('GET', '/api/v2/goals?filter[name]=restart');
    return status === 200 ? [] : [`GET was answered ${status}`];
  };
  const load = startLoad([
    ...goals.map((goal) => (isOver: () => boolean) => saveUntil(isOver, ask, goal)),
    (isOver) => repeatUntil(isOver, create),
    (isOver) => repeatUntil(isOver, read),
  ]);
  for (const server of servers) {
    await Promise.all(servers.map(isServing));
    await server.close();
    await server.start();
  }
  await Promise.all(servers.map(isServing));
  expect(await load.end()).toEqual([]);
  expect(await findFaults(ask, goals)).toEqual([]);
  const found = await ask('GET', '/api/v2/goals?filter[name]=New in a restart'.replaceAll(' ', '%20'));
  expect((await found.json()).meta.total).toBe(created);
}, 180_000);

type Task = (isOver: () => boolean) => Promise<string[]>;

/** Tasks that run until the load ends, which returns what went wrong. */
function startLoad(tasks: Task[]) {
  let isEnded = false;
  const running = Promise.all(tasks.map((task) => task(() => isEnded)));
  return {
    async end(): Promise<string[]> {
      isEnded = true;
      return (await running).flat();
    },
  };
}

/** Acts until the load is ended, or something was wrong. */
async function repeatUntil(isOver: () => boolean, act: () => Promise<string[]>): Promise<string[]> {
  let faults: string[] = [];
  while (!isOver() && faults.length === 0) faults = await act();
  return faults;
}

/** Saves a goal that nobody else saves: after a 412 it must hold what was sent, as the answer was lost. */
async function saveUntil(isOver: () => boolean, ask: Ask, goal: SavedGoal): Promise<string[]> {
  let { etag = '' } = await readStored(ask, goal.path);
  return repeatUntil(isOver, async () => {
    goal.begun += 1;
    const fields = fieldsOf(goal.begun);
    const answer = await ask('PUT', goal.path, writeGoalBody(fields, 'PUT'), { 'if-match': etag });
    if (answer.status !== 200 && answer.status !== 412)
      return [`save ${goal.begun} was answered ${answer.status}`];
    etag = answer.headers.get('etag') ?? '';
    const body = await answer.json();
    const stored = readGoal(answer.status === 412 ? body.current : body, etag);
    if (!stored || changedFields(stored.fields, fields).length > 0)
      return [`save ${goal.begun} was answered ${answer.status} with another`];
    goal.acknowledged = goal.begun;
    return [];
  });
}
