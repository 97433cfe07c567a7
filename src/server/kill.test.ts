import { expect, onTestFinished, test } from 'vitest';
import { writeGoalBody } from '../contract/write-goal-body';
import { buildServerProcess } from '../testing/servers/build-server-process';
import { type TestDatabase, testDatabases } from '../testing/servers/databases';
import { demoToken } from '../testing/servers/demo-store';
import {
  type Ask,
  createSavedGoals,
  fieldsOf,
  findFaults,
  findTornHistories,
  type SavedGoal,
} from '../testing/servers/numbered-saves';
import { clientHeaders } from '../testing/servers/open-app';

const kills = 50;
const goalsAtOnce = 4;
const mostSavesBeforeKill = 6;

/** A database, the server over it, and the goals in it. */
type World = {
  title: string;
  environment: Record<string, string>;
  url: string;
  ask: Ask;
  goals: SavedGoal[];
};

const databases = testDatabases.map(({ title }) => title).join(' and ');

test(`${kills} kills in the middle of saves ${databases} lose no acknowledged save, write none by half, and leave every history in step`, async () => {
  const { prepare } = await buildServerProcess();
  const worlds = await Promise.all(testDatabases.map(createWorld));
  let server = prepare();
  await serve();
  await Promise.all(
    worlds.map(async (world) => {
      world.goals = await createSavedGoals(world.ask, goalsAtOnce);
    }),
  );

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
    faults.push(...(await findAll(findFaults)));
  }
  expect(faults).toEqual([]);
  expect(interrupted).toBeGreaterThanOrEqual(kills * worlds.length);
  expect(await findAll(findTornHistories)).toEqual([]);

  async function findAll(find: typeof findFaults): Promise<string[]> {
    const found = await Promise.all(
      worlds.map(async ({ title, ask, goals }) =>
        (await find(ask, goals)).map((fault) => `${fault} ${title}`),
      ),
    );
    return found.flat();
  }

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
  const world: World = { title, environment, url: '', ask, goals: [] };
  function ask(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(world.url + path, {
      method,
      headers: clientHeaders,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
  return world;
}

/** Saves all goals at once until the server is gone; `enough` resolves when some were acknowledged. */
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
      const answer = await world.ask('PUT', goal.path, body).catch(() => undefined);
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
