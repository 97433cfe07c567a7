import { describe, expect, onTestFinished, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { demo, demoToken, openDemoStore } from '../../testing/servers/demo-store';
import { adviserUuid } from '../demo/uuids';
import { openDatabase } from './database';
import { hashSecret } from './secrets';

const someTime = Date.parse('2026-06-15T12:00:00Z');
const goalUuid = demo.goal('Reduced Mileage');
const asked = {
  accessToken: demoToken,
  accountUuid: adviserUuid,
  hostOrigin: 'https://crm.example',
  goalUuid,
  mayWrite: true,
  lifeMs: 600_000,
};
const page = { page: 1, perPage: 15 };

describe.each(testDatabases)('the grant of a frame $title', (database) => {
  test('is found by its token, with the account and the one goal', async () => {
    const { embedGrants, caller } = await openDemoStore(database);
    const token = await embedGrants.grant({ ...asked, goalUuid: goalUuid.toUpperCase() });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await embedGrants.find(token)).toEqual({
      signedIn: {
        caller: { ...caller, scope: { goalUuid, isNew: false } },
        account: {
          uuid: caller.accountUuid,
          name: 'Eleanor Hartley',
          firm: 'Harbour Lane Financial Planning',
        },
        currency: 'GBP',
      },
      hostOrigin: 'https://crm.example',
      goalUuid,
    });
    expect(await embedGrants.find('guess')).toBeUndefined();
    expect(await embedGrants.find(demoToken)).toBeUndefined();
  });

  test('is not made for an unknown access token', async () => {
    const { embedGrants } = await openDemoStore(database);
    await expect(embedGrants.grant({ ...asked, accessToken: 'guess' })).rejects.toMatchObject({
      status: 401,
    });
  });

  test('lives as long as requested, and then leaves the database', async () => {
    let now = someTime;
    const { embedGrants, place } = await openDemoStore(database, { clock: () => new Date(now) });
    const short = await embedGrants.grant({ ...asked, lifeMs: 1_000 });
    const long = await embedGrants.grant(asked);
    now = someTime + 999;
    expect(await embedGrants.find(short)).toBeDefined();
    now = someTime + 1_000;
    expect(await embedGrants.find(short)).toBeUndefined();
    const next = await embedGrants.grant(asked);
    const { db } = await openDatabase(place);
    onTestFinished(() => db.destroy());
    const rows = await db.selectFrom('embed_grants').select('hash').execute();
    expect(rows.map(({ hash }) => hash).sort()).toEqual([long, next].map(hashSecret).sort());
    now = someTime + 600_000;
    expect(await embedGrants.find(long)).toBeUndefined();
  });

  test('ends with the access token that it came from', async () => {
    const { embedGrants, reopen } = await openDemoStore(database);
    const token = await embedGrants.grant(asked);
    const same = await reopen();
    expect(await same.embedGrants.find(token)).toBeDefined();
    const changed = await reopen({ accessToken: 'another-token' });
    expect(await changed.embedGrants.find(token)).toBeUndefined();
    const back = await reopen();
    expect(await back.embedGrants.find(token)).toBeUndefined();
  });

  test('lets a frame do no more than its account may do now', async () => {
    const { embedGrants, place } = await openDemoStore(database);
    const reading = await embedGrants.grant({ ...asked, mayWrite: false });
    const writing = await embedGrants.grant(asked);
    const permissions = async (token: string) => {
      const grant = await embedGrants.find(token);
      return [grant?.signedIn.caller.mayWrite, grant?.signedIn.caller.mayDelete];
    };
    expect(await permissions(reading)).toEqual([false, false]);
    expect(await permissions(writing)).toEqual([true, true]);
    const { db } = await openDatabase(place);
    onTestFinished(() => db.destroy());
    await db.updateTable('logins').set({ may_delete: 0 }).execute();
    expect(await permissions(writing)).toEqual([true, false]);
    await db.updateTable('logins').set({ may_write: 0 }).execute();
    expect(await permissions(writing)).toEqual([false, false]);
  });

  test('of a new goal names it once it is created, also when it is deleted', async () => {
    const { backend, caller, embedGrants } = await openDemoStore(database);
    const token = await embedGrants.grant({ ...asked, goalUuid: null });
    const grant = await embedGrants.find(token);
    const scope = grant?.signedIn.caller.scope;
    expect([grant?.goalUuid, scope?.isNew]).toEqual([null, true]);
    const goal = { name: 'Boat', owners: [demo.account('Hulk Banner')] };
    const created = await backend.createGoal(caller, goal, { uuid: scope?.goalUuid });
    expect(created.goal.uuid).toBe(scope?.goalUuid);
    expect((await embedGrants.find(token))?.goalUuid).toBe(scope?.goalUuid);
    await backend.deleteGoal(caller, created.goal.uuid);
    expect((await embedGrants.find(token))?.goalUuid).toBe(scope?.goalUuid);
  });
});

describe.each(testDatabases)('a goal with a chosen UUID $title', (database) => {
  const uuid = '3f0c6e52-3f5e-4a0b-9f0e-6f1d2c3b4a59';
  const goal = { name: 'Boat', owners: [demo.account('Hulk Banner')] };

  test('is created once, also by two servers at the same moment', async () => {
    const { backend, caller, reopen } = await openDemoStore(database);
    const other = (await reopen()).backend;
    const outcomes = await Promise.allSettled(
      [backend, other, backend, other].map((server) => server.createGoal(caller, goal, { uuid })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ status: 409 });
    expect((await backend.listHistory(caller, uuid, page)).total).toBe(1);
  });

  test('can still be created after a refusal, and not after its deletion', async () => {
    const { backend, caller } = await openDemoStore(database);
    const create = (owners: string[]) => backend.createGoal(caller, { ...goal, owners }, { uuid });
    await expect(create([demo.foreignClient])).rejects.toMatchObject({ status: 422 });
    await create(goal.owners);
    await backend.deleteGoal(caller, uuid);
    await expect(create(goal.owners)).rejects.toMatchObject({ status: 409 });
    await expect(backend.findGoal(caller, uuid)).rejects.toMatchObject({ status: 404 });
  });
});
