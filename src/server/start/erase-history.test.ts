import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { demo, openDemoStore } from '../../testing/servers/demo-store';
import { eraseHistory } from './erase-history';
import { StartError } from './settings';

const hulk = demo.account('Hulk Banner');
const peter = demo.account('Peter Parker');
const zoe = demo.account('Zoë Fairweather');
const now = new Date('2026-06-15T12:00:00Z');

describe.each(testDatabases)('erasing a client’s history $title', (database) => {
  test('erases what is older than the years, and leaves the rest', async () => {
    const { save, erase, historyOf } = await openSaved();
    const goal = await save('2019-06-15T11:59:59Z', { owners: [hulk] });
    await save('2019-06-15T12:00:00Z', { progress: 1 }, goal);
    await save('2026-06-15T11:00:00Z', { progress: 2 }, goal);
    expect(await erase(hulk.toUpperCase(), 7)).toBe(
      `Erased 1 change record about client ${hulk} from before 2019-06-15`,
    );
    expect(await historyOf(goal)).toEqual(['2026-06-15T12:00:00+01:00', '2019-06-15T13:00:00+01:00']);
    expect(await erase(hulk, 7)).toMatch(/^Erased 0 change records/);
  });

  test('erases what concerns the client as an owner before or after, whoever else owned it', async () => {
    const { save, erase, historyOf } = await openSaved();
    const given = await save('2019-01-01T12:00:00Z', { owners: [hulk, zoe] });
    await save('2019-01-02T12:00:00Z', { owners: [zoe] }, given);
    await save('2019-01-03T12:00:00Z', { progress: 1 }, given);
    const kept = await save('2019-01-04T12:00:00Z', { owners: [peter] });
    expect(await erase(hulk, 1)).toMatch(/^Erased 2 change records/);
    expect(await historyOf(given)).toHaveLength(1);
    expect(await historyOf(kept)).toHaveLength(1);
  });

  test('erases the history of a deleted goal too, and leaves a living one’s goal', async () => {
    const { save, erase, historyOf, backend, caller } = await openSaved();
    const living = await save('2019-01-01T12:00:00Z', { owners: [hulk] });
    const deleted = await save('2019-01-01T12:00:00Z', { owners: [hulk] });
    await backend.deleteGoal(caller, deleted);
    expect(await erase(hulk, 1)).toMatch(/^Erased 3 change records/);
    expect((await backend.findGoal(caller, living)).goal.account_uuids).toEqual([hulk]);
    await expect(historyOf(deleted)).rejects.toMatchObject({ status: 404 });
  });

  test('keeps a record of 28 February until the leap day is over', async () => {
    const { save, erase } = await openSaved();
    const goal = await save('2022-02-28T11:00:00Z', { owners: [hulk] });
    await save('2022-02-28T13:00:00Z', { progress: 1 }, goal);
    await save('2022-03-01T11:00:00Z', { progress: 2 }, goal);
    const leapDay = new Date('2024-02-29T12:00:00Z');
    expect(await erase(hulk, 2, leapDay)).toBe(
      `Erased 1 change record about client ${hulk} from before 2022-02-28`,
    );
  });

  test('is refused for a client whom the database does not know', async () => {
    const { erase } = await openSaved();
    const stranger = randomUUID();
    await expect(erase(stranger, 1)).rejects.toThrow(
      new StartError(`--client: nobody in this database has the UUID ${stranger}`),
    );
  });

  async function openSaved() {
    let at = now;
    const { backend, caller, place } = await openDemoStore(database, { clock: () => at });
    const environment: Record<string, string> =
      'databaseUrl' in place
        ? { DATABASE_URL: place.databaseUrl, SESSION_SECRET: 'the session secret of these tests' }
        : { DATA_DIR: place.dataDir };
    return {
      backend,
      caller,
      /** Creates a goal at a moment, or changes one, and returns its UUID. */
      async save(moment: string, fields: { owners?: string[]; progress?: number }, uuid?: string) {
        at = new Date(moment);
        const { goal } = uuid
          ? await backend.updateGoal(caller, uuid, fields)
          : await backend.createGoal(caller, { name: 'Boat', owners: [], ...fields });
        return goal.uuid;
      },
      /** Runs the command and returns its output. */
      async erase(client: string, years: number, moment = now) {
        const lines: string[] = [];
        const parameters = ['--client', client, '--years', String(years)];
        await eraseHistory({ parameters, environment, now: moment, print: (line) => lines.push(line) });
        return lines.join('\n');
      },
      async historyOf(uuid: string) {
        const { items } = await backend.listHistory(caller, uuid, { page: 1, perPage: 500 });
        return items.map((record) => record.at);
      },
    };
  }
});

test.each([
  [[], /^--client: give the UUID.* npm run erase-history -- --client UUID --years N$/],
  [['--client', 'Hulk', '--years', '7'], /^--client: give the UUID/],
  [['--client', hulk], /^Give the client and the number of years/],
  [['--client', hulk, '--years', '0'], /^--years: give a whole number from 1 to 100$/],
  [['--client', hulk, '--years', '101'], /^--years: /],
  [['--client', hulk, '--years', '1.5'], /^--years: /],
  [['--client', hulk, '--years=-1'], /^--years: /],
  [['--client', hulk, '--years', '7', '--all'], /^Give the client and the number of years/],
  [[hulk, '7'], /^Give the client and the number of years/],
])('the parameters %j are refused with a sentence', async (parameters, sentence) => {
  const erasing = eraseHistory({ parameters, environment: {} });
  await expect(erasing).rejects.toThrow(StartError);
  await expect(erasing).rejects.toThrow(sentence);
});

test('a folder without a database is refused and stays empty', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'goal-editor-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const erasing = eraseHistory({
    parameters: ['--client', hulk, '--years', '7'],
    environment: { DATA_DIR: dataDir },
  });
  await expect(erasing).rejects.toThrow(/^DATA_DIR: there is no database in /);
  expect(await readdir(dataDir)).toEqual([]);
});
