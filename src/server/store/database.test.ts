import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sqlite, type TestDatabase, testDatabases } from '../../testing/servers/databases';
import { demo, openDemoStore } from '../../testing/servers/demo-store';
import { createStore } from './create-store';
import { openDatabase } from './database';

describe.each(testDatabases)('a database $title', (database) => {
  test('is made once by servers that start at the same moment', async () => {
    const place = await createPlace(database);
    const settings = { ...place, locale: 'en-GB', currency: 'GBP', demo: true, accessToken: 'token' };
    const stores = await Promise.all([1, 2, 3, 4].map(() => createStore(settings)));
    const [store] = stores;
    const caller = await store?.identity.callerOfToken('token', undefined);
    const goals =
      caller && (await store?.backend.listGoals(caller, {}, { page: 1, perPage: 1, sort: 'created_at' }));
    expect(goals?.total).toBe(40);
    await Promise.all(stores.map(({ backend }) => backend.close()));
  });

  test('keeps its content when it is reopened', async () => {
    const { backend, caller, reopen } = await openDemoStore(database);
    const owners = [caller.accountUuid];
    await expect(backend.createGoal(caller, { name: 'Nobody’s', owners })).rejects.toMatchObject({
      status: 422,
    });
    const { items } = await backend.listGoals(caller, {}, { page: 1, perPage: 1, sort: 'created_at' });
    const uuid = items[0]?.uuid ?? '';
    await backend.updateGoal(caller, uuid, { name: 'Kept' });
    await backend.close();
    const again = await reopen();
    expect((await again.backend.findGoal(caller, uuid)).goal.name).toBe('Kept');
    await expect(again.backend.ping()).resolves.toBeUndefined();
  });

  test('from before there was a history keeps its goals and starts to record', async () => {
    const { backend, caller, place, reopen } = await openDemoStore(database);
    const goal = demo.goal('Reduced Mileage');
    await backend.close();
    const { db } = await openDatabase(place);
    await db.schema.alterTable('goals').dropColumn('tag_digits').execute();
    await db.schema.dropTable('embed_grants').execute();
    await db.schema.dropTable('used_oauth_states').execute();
    await db.schema.dropTable('new_goal_claims').execute();
    await db.schema.dropTable('account_holders').execute();
    await db.schema.dropTable('upstream_findings').execute();
    await db.schema.dropTable('goal_change_clients').execute();
    await db.schema.dropTable('goal_changes').execute();
    await sql`delete from kysely_migration where name > '002'`.execute(db);
    await db.destroy();
    const again = (await reopen()).backend;
    const tags = await Promise.all(
      [goal, demo.goal('Open a second bakery')].map(
        async (uuid) => (await again.findGoal(caller, uuid)).etag,
      ),
    );
    expect(tags[0]).toMatch(/^"1-[0-9a-f]{16}"$/);
    expect(tags[1]).not.toBe(tags[0]);
    await again.updateGoal(caller, goal, { progress: 70 }, { ifMatch: tags[0] });
    const { items } = await again.listHistory(caller, goal, { page: 1, perPage: 15 });
    expect(items.map(({ version }) => version)).toEqual([2]);
  });

  test('stays empty without the demo', async () => {
    const place = await createPlace(database);
    const store = await createStore({
      ...place,
      locale: 'en-GB',
      currency: 'GBP',
      demo: false,
      accessToken: 'token',
    });
    onTestFinished(() => store.backend.close());
    await expect(store.identity.callerOfToken('token', undefined)).rejects.toMatchObject({ status: 401 });
  });

  test('does not mix the statements of two transactions', async () => {
    const { db } = await open(database);
    await sql`create table notes (note text)`.execute(db);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        db.transaction().execute(async (at) => {
          await sql`insert into notes (note) values (${`${index} first`})`.execute(at);
          await new Promise((resolve) => setImmediate(resolve));
          await sql`insert into notes (note) values (${`${index} second`})`.execute(at);
          if (index % 2 === 1) throw new Error('changed its mind');
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    const { rows } = await sql<{ note: string }>`select note from notes`.execute(db);
    const evens = Array.from({ length: 10 }, (_, half) => [`${half * 2} first`, `${half * 2} second`]).flat();
    expect(rows.map(({ note }) => note).toSorted()).toEqual(evens.toSorted());
  });

  test('refuses a row that points nowhere', async () => {
    const { db } = await open(database);
    const login = { uuid: 'a', account_uuid: 'nobody', may_write: 1, may_delete: 1 };
    await expect(db.insertInto('logins').values(login).execute()).rejects.toThrow(/foreign key/i);
    expect(await db.selectFrom('logins').selectAll().execute()).toEqual([]);
  });
});

test('a SQLite file keeps a write ahead and waits for the disk', async () => {
  const { db, place } = await open(sqlite);
  const read = async (pragma: string) =>
    Object.values((await sql.raw(`pragma ${pragma}`).execute(db)).rows[0] ?? {})[0];
  expect([await read('journal_mode'), await read('synchronous'), await read('foreign_keys')]).toEqual([
    'wal',
    2,
    1,
  ]);
  const file = await readFile(join('dataDir' in place ? place.dataDir : '', 'goals.db'));
  expect(file.subarray(0, 15).toString()).toBe('SQLite format 3');
});

async function createPlace({ createDatabase }: TestDatabase) {
  const { place, drop } = await createDatabase();
  onTestFinished(drop);
  return place;
}

async function open(database: TestDatabase) {
  const place = await createPlace(database);
  const { db } = await openDatabase(place);
  onTestFinished(() => db.destroy());
  return { db, place };
}
