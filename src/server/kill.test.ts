import { expect, onTestFinished, test } from 'vitest';
import { writeGoalBody } from '../contract/goal-request';
import { readGoal } from '../contract/read-goal';
import { readHistory } from '../contract/read-history';
import { changedFields } from '../domain/change';
import type { Goal } from '../domain/goal';
import { buildServerProcess } from '../testing/build-server-process';
import { type TestDatabase, testDatabases } from '../testing/databases';
import { demo, demoToken } from '../testing/demo-store';
import { clientHeaders } from '../testing/open-app';
import { replay } from '../testing/replay';

const kills = 50;
const goalsAtOnce = 4;
const mostSavesBeforeKill = 6;

/** A goal that is saved again and again, each time as another numbered save. */
type SavedGoal = { path: string; begun: number; acknowledged: number };
/** A database, the server over it, and the goals in it. */
type World = { title: string; environment: Record<string, string>; url: string; goals: SavedGoal[] };

const owners = ['Hulk Banner', 'Peter Parker', 'Natasha Romanoff'].map(demo.account);
const circles = ['Marvel', 'Avengers'].map(demo.circle);
const databases = testDatabases.map(({ title }) => title).join(' and ');

test(`${kills} kills in the middle of saves ${databases} lose no acknowledged save, write none by half, and leave every history in step`, async () => {
  const { prepare } = await buildServerProcess();
  const worlds = await Promise.all(testDatabases.map(createWorld));
  let server = prepare();
  await serve();
  await Promise.all(worlds.map(createGoals));

  const faults: string[] = [];
  let interrupted = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const next = prepare();
    const saving = worlds.map(saveUntilGone);
    const gone = Promise.all(saving.map((world) => world.gone));
    // By turns at a moment of the one database and of the other; both are being saved to.
    await Promise.race([saving[kill % worlds.length]?.enough, gone]);
    await server.kill();
    await gone;
    interrupted += worlds
      .flatMap(({ goals }) => goals)
      .filter((goal) => goal.begun > goal.acknowledged).length;
    server = next;
    await serve();
    faults.push(...(await Promise.all(worlds.map(findFaults))).flat());
  }
  expect(faults).toEqual([]);
  expect(interrupted).toBeGreaterThanOrEqual(kills * worlds.length);
  await Promise.all(worlds.map(expectWholeHistories));

  async function serve(): Promise<void> {
    const urls = await server.serve(worlds.map(({ environment }) => environment));
    worlds.forEach((world, index) => {
      world.url = urls[index] ?? '';
    });
  }
}, 600_000);

async function createWorld({ title, createDatabase }: TestDatabase): Promise<World> {
  const { place, drop } = await createDatabase();
  onTestFinished(drop);
  const database: Record<string, string> =
    'databaseUrl' in place ? { DATABASE_URL: place.databaseUrl } : { DATA_DIR: place.dataDir };
  const environment = {
    ...database,
    PORT: '0',
    DEMO: 'on',
    ACCESS_TOKEN: demoToken,
    SESSION_SECRET: 'the session secret of these tests',
    RATE_LIMIT: '1000000',
  };
  return { title, environment, url: '', goals: [] };
}

/** Every field tells the save that it is of, so that a goal that mixes two of them shows it. */
function fieldsOf(save: number): Omit<Goal, 'priority'> {
  return {
    name: `Save ${save}`,
    description: `The text of save ${save}`,
    owners: owners.filter((_, index) => index !== save % 4),
    targetAmount: save,
    progress: save % 101,
    timeframe: save % 2 === 0 ? null : `Until save ${save}`,
    completeBy: save % 3 === 0 ? null : '2030-01-01',
    shownOnCircles: save % 2 === 0,
    visibleToCircles: circles.slice(save % 3),
  };
}

async function createGoals(world: World): Promise<void> {
  for (let count = 0; count < goalsAtOnce; count += 1) {
    const created = await ask(world, 'POST', '/api/v2/goals', writeGoalBody(fieldsOf(0), 'POST'));
    expect(created.status).toBe(201);
    world.goals.push({ path: created.headers.get('location') ?? '', begun: 0, acknowledged: 0 });
  }
}

/** Saves all goals at once until the server is gone; `enough` is when some were acknowledged. */
function saveUntilGone(world: World) {
  let left = 1 + Math.floor(Math.random() * mostSavesBeforeKill);
  let reach = () => {};
  const enough = new Promise<void>((resolve) => {
    reach = resolve;
  });
  async function save(goal: SavedGoal): Promise<void> {
    for (;;) {
      goal.begun += 1;
      const body = writeGoalBody(fieldsOf(goal.begun), 'PUT');
      const answer = await ask(world, 'PUT', goal.path, body).catch(() => undefined);
      if (!answer) return;
      expect(answer.status).toBe(200);
      goal.acknowledged = goal.begun;
      left -= 1;
      if (left === 0) reach();
      // Its rest may be cut off: the save is acknowledged by its status.
      await answer.text().catch(() => {});
    }
  }
  return { enough, gone: Promise.all(world.goals.map(save)) };
}

async function findFaults(world: World): Promise<string[]> {
  const faults = await Promise.all(
    world.goals.map(async ({ path, acknowledged, begun }) => {
      const { goal, history } = await readSettled(world, path);
      const stored = goal.fields.targetAmount ?? -1;
      const version = Number(goal.etag?.replaceAll('"', ''));
      const [newest] = history.items;
      return [
        stored < acknowledged && `save ${acknowledged} was acknowledged, ${stored} is stored`,
        stored > begun && `save ${stored} is stored and was never begun`,
        changedFields(goal.fields, fieldsOf(stored)).length > 0 && `save ${stored} is half written`,
        (newest?.version !== version || history.total !== version) && `version ${version} has no record`,
        newest?.changes.find(({ field }) => field === 'targetAmount')?.new !== stored &&
          `the newest record is not of save ${stored}`,
      ];
    }),
  );
  return faults
    .flat()
    .filter((fault) => fault !== false)
    .map((fault) => `${fault} ${world.title}`);
}

async function expectWholeHistories(world: World): Promise<void> {
  for (const { path } of world.goals) {
    const { goal, history } = await readSettled(world, path);
    const records = [...history.items];
    for (let page = 2; page <= history.lastPage; page += 1)
      records.push(...(await readHistoryPage(world, path, page)).items);
    expect(changedFields(replay(records) ?? {}, goal.fields)).toEqual([]);
  }
}

/** A goal and the newest page of its history of one moment: PostgreSQL may still be ending what the killed server had begun. */
async function readSettled(world: World, path: string) {
  for (;;) {
    const goal = await readStored(world, path);
    const history = await readHistoryPage(world, path, 1);
    if ((await readStored(world, path)).etag === goal.etag) return { goal, history };
  }
}

async function readStored(world: World, path: string) {
  const answer = await ask(world, 'GET', path);
  const goal = readGoal(await answer.json(), answer.headers.get('etag') ?? undefined);
  if (!goal) throw new Error('No goal could be read');
  return goal;
}

async function readHistoryPage(world: World, path: string, page: number) {
  const history = readHistory(await (await ask(world, 'GET', `${path}/history?page=${page}`)).json());
  if (!history) throw new Error('No history could be read');
  return history;
}

function ask(
  { url }: World,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
): Promise<Response> {
  return fetch(url + path, {
    method,
    headers: clientHeaders,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
