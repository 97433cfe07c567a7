import { describe, expect, onTestFinished, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { demo, demoToken, openDemoStore } from '../../testing/servers/demo-store';
import { adviserUuid } from '../demo/uuids';
import { openDatabase } from './database';

const hourMs = 3_600_000;
const someTime = Date.parse('2026-06-15T12:00:00Z');

describe.each(testDatabases)('authentication $title', (database) => {
  test('is the account of a known access token', async () => {
    const { identity, backend } = await openDemoStore(database);
    const caller = await identity.callerOfToken(demoToken, undefined);
    expect(caller).toMatchObject({ accountUuid: adviserUuid, mayWrite: true, mayDelete: true });
    expect(await identity.callerOfToken(demoToken, adviserUuid.toUpperCase())).toEqual(caller);
    expect(await backend.listLogins(caller)).toMatchObject([
      {
        has_write_permission: true,
        first_name: 'Eleanor',
        account: { uuid: adviserUuid, type: 'employee', role: 'adviser', name: 'Eleanor Hartley' },
        firm: { uuid: caller.firmUuid, name: 'Harbour Lane Financial Planning' },
      },
    ]);
  });

  test('refuses everyone else', async () => {
    const { identity } = await openDemoStore(database);
    const hulk = demo.account('Hulk Banner');
    await expect(identity.callerOfToken('guess', adviserUuid)).rejects.toMatchObject({ status: 401 });
    await expect(identity.callerOfToken(demoToken, hulk)).rejects.toMatchObject({ status: 403 });
    await expect(identity.startSession({ token: 'guess' })).rejects.toMatchObject({ status: 401 });
    await expect(identity.startSession({ code: 'guess' })).rejects.toMatchObject({ status: 401 });
    await expect(identity.makeSignInCode('guess')).rejects.toMatchObject({ status: 401 });
    expect(await identity.findSession('guess')).toBeUndefined();
  });

  test('has a session until it ends, twelve hours at most', async () => {
    let now = someTime;
    const { identity, caller } = await openDemoStore(database, { clock: () => new Date(now) });
    const id = await identity.startSession({ token: demoToken });
    const other = await identity.startSession({ token: demoToken });
    expect(id).toMatch(/^[\w-]{43}$/);
    const signedIn = {
      caller,
      account: { uuid: adviserUuid, name: 'Eleanor Hartley', firm: 'Harbour Lane Financial Planning' },
      currency: 'GBP',
    };
    expect(await identity.findSession(id)).toEqual(signedIn);
    await identity.endSession(id);
    expect(await identity.findSession(id)).toBeUndefined();
    for (let hour = 0.5; hour < 12; hour += 0.5) {
      now = someTime + hour * hourMs;
      expect(await identity.findSession(other)).toEqual(signedIn);
    }
    now = someTime + 12 * hourMs - 1;
    expect(await identity.findSession(other)).toEqual(signedIn);
    now = someTime + 12 * hourMs;
    expect(await identity.findSession(other)).toBeUndefined();
  });

  test('has no session any more an hour after its last use', async () => {
    let now = someTime;
    const { identity, place } = await openDemoStore(database, { clock: () => new Date(now) });
    const used = await identity.startSession({ token: demoToken });
    const left = await identity.startSession({ token: demoToken });
    now = someTime + hourMs - 1;
    expect(await identity.findSession(used)).toBeDefined();
    now = someTime + hourMs;
    expect(await identity.findSession(used)).toBeDefined();
    expect(await identity.findSession(left)).toBeUndefined();
    now = someTime + 2 * hourMs;
    expect(await identity.findSession(used)).toBeUndefined();
    await identity.startSession({ token: demoToken });
    const { db } = await openDatabase(place);
    onTestFinished(() => db.destroy());
    expect(await db.selectFrom('sessions').select('hash').execute()).toHaveLength(1);
  });

  test('signs in with a code once, also when it is tried at the same moment', async () => {
    const { identity, reopen } = await openDemoStore(database);
    const other = (await reopen()).identity;
    const code = await identity.makeSignInCode(demoToken);
    const outcomes = await Promise.allSettled(
      [identity, other, identity, other].map((door) => door.startSession({ code })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(identity.startSession({ code })).rejects.toMatchObject({ status: 401 });
  });

  test('signs in with a code for fifteen minutes', async () => {
    let now = someTime;
    const { identity } = await openDemoStore(database, { clock: () => new Date(now) });
    const [code, late] = [await identity.makeSignInCode(demoToken), await identity.makeSignInCode(demoToken)];
    now = someTime + hourMs / 4 - 1;
    await expect(identity.startSession({ code })).resolves.toBeTypeOf('string');
    now = someTime + hourMs / 4;
    await expect(identity.startSession({ code: late })).rejects.toMatchObject({ status: 401 });
  });

  test('leaves no code that is used or too old in the database', async () => {
    let now = someTime;
    const { identity, place } = await openDemoStore(database, { clock: () => new Date(now) });
    const codes = await Promise.all([1, 2, 3].map(() => identity.makeSignInCode(demoToken)));
    const [used = '', late = ''] = codes;
    await identity.startSession({ code: used });
    now = someTime + hourMs / 4;
    await expect(identity.startSession({ code: late })).rejects.toMatchObject({ status: 401 });
    const { db } = await openDatabase(place);
    onTestFinished(() => db.destroy());
    expect(await db.selectFrom('sign_in_codes').selectAll().execute()).toEqual([]);
  });

  test('refuses the token and the sessions of an earlier setting', async () => {
    const { identity, reopen } = await openDemoStore(database);
    const id = await identity.startSession({ token: demoToken });
    const same = await reopen();
    expect(await same.identity.findSession(id)).toBeDefined();
    const changed = await reopen({ accessToken: 'another-token' });
    expect(await changed.identity.findSession(id)).toBeUndefined();
    await expect(changed.identity.callerOfToken(demoToken, undefined)).rejects.toMatchObject({ status: 401 });
    await expect(changed.identity.callerOfToken('another-token', adviserUuid)).resolves.toBeDefined();
  });
});
