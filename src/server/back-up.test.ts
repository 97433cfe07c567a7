import { exec } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { writeGoalBody } from '../contract/write-goal-body';
import { testDatabases } from '../testing/servers/databases';
import { demo, demoToken } from '../testing/servers/demo-store';
import { documentedCommands } from '../testing/servers/deploying';
import {
  type Ask,
  createSavedGoals,
  fieldsOf,
  findFaults,
  findTornHistories,
  type SavedGoal,
} from '../testing/servers/numbered-saves';
import { clientHeaders } from '../testing/servers/open-app';
import { createOwnedDatabases } from '../testing/servers/owned-databases';
import { patience } from '../testing/servers/start-machines';
import { startServer } from './start/start-server';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [build, ...documented] = documentedCommands();
const [backUpFile = '', removeBeside = '', putBack = '', dump = '', restore = ''] = documented;

test('every command of the page on deploying is one that is run', () => {
  const others = ['npm run back-up', 'rm', 'install', 'pg_dump', 'pg_restore'];
  expect(build).toBe('npm ci && npm run build'); // by the tests of the README
  expect(documented.map((command) => others.find((beginning) => command.startsWith(beginning)))).toEqual(
    others,
  );
});

describe.each(testDatabases)('a backup $title', ({ title }) => {
  test('made during saves restores whole goals, as of its time', async () => {
    const copies = title === 'on SQLite' ? copiesOfFile() : await copiesOfDatabase();
    const before = await start(copies.original);
    const goals = await createSavedGoals(before.ask, 2);
    let isOver = false;
    const saving = Promise.all(goals.map((goal) => saveUntil(() => isOver, before.ask, goal)));
    await vi.waitUntil(() => goals.every(({ acknowledged }) => acknowledged > 3), patience);
    const backedUp = structuredClone(goals);
    await copies.backUp();
    const newest = goals.map(({ begun }) => begun);
    await vi.waitUntil(
      () => goals.every(({ acknowledged }, index) => acknowledged > (newest[index] ?? 0)),
      patience,
    );
    isOver = true;
    await saving;
    await before.close();

    await copies.putBack();
    const { ask } = await start(copies.restored);
    expect(
      await findFaults(
        ask,
        backedUp.map((goal, index) => ({ ...goal, begun: newest[index] ?? 0 })),
      ),
    ).toEqual([]);
    expect(await findTornHistories(ask, goals)).toEqual([]);
    const found = await ask('GET', '/api/v1/account?filter[name]=banner');
    expect(await found.text()).toContain('"name":"Hulk Banner"');
  });

  test('that is restored gives no goal a tag that was used before', async () => {
    const copies = title === 'on SQLite' ? copiesOfFile() : await copiesOfDatabase();
    const before = await start(copies.original);
    const path = `/api/v2/goals/${demo.goal('Reduced Mileage')}`;
    const read = (await before.ask('GET', path)).headers.get('etag') ?? '';
    await copies.backUp();
    const saved = await before.ask('PUT', path, { name: 'First' }, { 'if-match': read });
    const lost = saved.headers.get('etag') ?? '';
    await before.close();

    await copies.putBack();
    const { ask } = await start(copies.restored);
    const other = await ask('PUT', path, { name: 'Second' }, { 'if-match': read });
    expect([saved.status, other.status]).toEqual([200, 200]);
    const refused = await ask('PUT', path, { progress: 5 }, { 'if-match': lost });
    expect([refused.status, (await refused.json()).current.name]).toEqual([412, 'Second']);
    expect((await ask('PUT', path, { progress: 5 }, { 'if-match': read })).status).toBe(412);
  });
});

test('a backup of a file is readable by its owner only, and overwrites no other', async () => {
  const { original, backUp, copy } = copiesOfFile();
  await expect(backUp()).rejects.toThrow(/DATA_DIR: there is no .*goals\.db/);
  await (await start(original)).close();
  await backUp();
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  await expect(backUp()).rejects.toThrow(/exists already/);
});

test('a backup that cannot be made is one sentence', async () => {
  const { original } = copiesOfFile();
  await (await start(original)).close();
  const backUpTo = (path: string) => runIn(original, backUpFile.replace('goals-backup.db', path));
  const sentenceOf = async (path: string) => {
    const failed = await backUpTo(path).catch((error: { code: number; stderr: string }) => error);
    return failed && [failed.code, failed.stderr];
  };
  expect(await sentenceOf('/nowhere/x.db')).toEqual([
    1,
    '/nowhere/x.db cannot be written: no such folder: /nowhere\n',
  ]);
  const [code, stderr] = (await sentenceOf('/proc/x.db')) ?? [];
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/^.*goals\.db cannot be copied to \/proc\/x\.db: .*\n$/),
  ]);
});

test('without the server’s environment no command of the page touches anything', async () => {
  const folder = temporaryFolder();
  for (const command of [removeBeside, putBack]) {
    await expect(runIn({}, ownedByUs(command), folder)).rejects.toThrow(/DATA_DIR: parameter /);
  }
  for (const command of [dump, restore]) {
    await expect(runIn({}, command, folder)).rejects.toThrow(/DATABASE_URL: parameter /);
  }
  expect(readdirSync(folder)).toEqual([]);
});

function copiesOfFile() {
  const folder = temporaryFolder();
  const copy = join(folder, 'goals-backup.db');
  const original = { DATA_DIR: join(folder, 'data') };
  const run = (command: string) => runIn(original, ownedByUs(command).replace('goals-backup.db', copy));
  return {
    original,
    restored: original,
    copy,
    backUp: () => run(backUpFile),
    async putBack() {
      writeFileSync(join(original.DATA_DIR, 'goals.db-wal'), 'of a server that was killed');
      await run(removeBeside);
      await run(putBack);
    },
  };
}

async function copiesOfDatabase() {
  const file = join(temporaryFolder(), 'goals.dump');
  const [original = '', restored = ''] = await createOwnedDatabases(2);
  const run = (url: string, command: string) =>
    runIn({ DATABASE_URL: url }, command.replace('goals.dump', file));
  const secret = { SESSION_SECRET: 'the session secret of these tests' };
  return {
    original: { DATABASE_URL: original, ...secret },
    restored: { DATABASE_URL: restored, ...secret },
    backUp: () => run(original, dump),
    putBack: () => run(restored, restore),
  };
}

/** The command with the user of this test for the server's. */
function ownedByUs(command: string): string {
  const { uid, gid } = userInfo();
  return command.replace('-o goal-editor -g goal-editor', `-o ${uid} -g ${gid}`);
}

async function runIn(environment: Record<string, string>, command: string, cwd = root): Promise<void> {
  const { DATA_DIR, DATABASE_URL, ...own } = process.env;
  await promisify(exec)(command, { cwd, env: { ...own, ...environment } });
}

async function start(environment: Record<string, string>) {
  const settings = { PORT: '0', DEMO: 'on', ACCESS_TOKEN: demoToken, RATE_LIMIT: '1000000' };
  const server = await startServer({ environment: { ...settings, ...environment }, print: () => {} });
  onTestFinished(() => server.close());
  const ask: Ask = (method, path, body, headers = {}) =>
    fetch(server.url + path, {
      method,
      headers: { ...clientHeaders, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { ask, close: () => server.close() };
}

async function saveUntil(isOver: () => boolean, ask: Ask, goal: SavedGoal): Promise<void> {
  while (!isOver()) {
    goal.begun += 1;
    const { status } = await ask('PUT', goal.path, writeGoalBody(fieldsOf(goal.begun), 'PUT'));
    if (status === 200) goal.acknowledged = goal.begun;
  }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'goal-editor-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
