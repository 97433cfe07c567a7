import { describe, expect, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { documented } from '../../testing/servers/documented-upstream';
import { openGatewaySignIn } from '../../testing/servers/open-gateway-sign-in';

const minuteMs = 60_000;
const someTime = Date.parse('2026-06-15T12:00:00Z');
const { token, adviserUuid, readerUuid, firmUuid } = documented;
const adviser = { uuid: adviserUuid, name: 'Alex Adviser', firm: 'Code Potato Wealth' };
const reader = { uuid: readerUuid, name: 'Rhys Reader', firm: 'Code Potato Wealth' };

function onlyLogin(rights: object = {}) {
  const account = { uuid: adviserUuid, name: 'Alex Adviser' };
  return { status: 200, body: { data: [{ uuid: readerUuid, account, ...rights }] } };
}

describe.each(testDatabases)('an adviser with a token of Plannr’s $title', (database) => {
  test('is signed in at once with a single account, and the token is sealed in the database', async () => {
    const { identity, plannr, db } = await openGatewaySignIn(database);
    plannr.next(onlyLogin());
    const id = await identity.startSession({ token });
    expect(await identity.findSession(id)).toEqual({
      caller: {
        accountUuid: adviserUuid,
        firmUuid: '',
        mayWrite: true,
        mayDelete: true,
        plannrToken: token,
      },
      account: { uuid: adviserUuid, name: 'Alex Adviser', firm: '' },
      currency: 'GBP',
    });
    expect(await identity.findChoices(id)).toBeUndefined();
    const rows = await db.selectFrom('sessions').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(id);
  });

  test('chooses one of several accounts, the preferred first, in a new session', async () => {
    const { identity } = await openGatewaySignIn(database);
    const choosing = await identity.startSession({ token });
    expect(await identity.findSession(choosing)).toBeUndefined();
    expect(await identity.findChoices(choosing)).toEqual([adviser, reader]);
    await expect(identity.chooseAccount(choosing, firmUuid)).rejects.toMatchObject({ status: 422 });
    const id = await identity.chooseAccount(choosing, readerUuid.toUpperCase());
    expect(await identity.findSession(id)).toMatchObject({
      caller: { accountUuid: readerUuid, firmUuid, mayWrite: false, mayDelete: false, plannrToken: token },
      account: reader,
    });
    expect(await identity.findChoices(choosing)).toBeUndefined();
    await expect(identity.chooseAccount(choosing, readerUuid)).rejects.toMatchObject({ status: 401 });
    await expect(identity.chooseAccount(id, adviserUuid)).rejects.toMatchObject({ status: 401 });
  });

  test('has ten minutes to choose', async () => {
    let now = someTime;
    const { identity } = await openGatewaySignIn(database, { clock: () => new Date(now) });
    const choosing = await identity.startSession({ token });
    now = someTime + 10 * minuteMs - 1;
    expect(await identity.findChoices(choosing)).toHaveLength(2);
    now = someTime + 10 * minuteMs;
    expect(await identity.findChoices(choosing)).toBeUndefined();
  });

  test('is refused with an unknown token, with a printed code or without an account', async () => {
    const { identity, plannr } = await openGatewaySignIn(database);
    await expect(identity.startSession({ token: 'guess' })).rejects.toMatchObject({ status: 401 });
    await expect(identity.startSession({ code: 'guess' })).rejects.toMatchObject({ status: 401 });
    await expect(identity.makeSignInCode(token)).rejects.toMatchObject({ status: 401 });
    plannr.next({ status: 200, body: { data: [] } });
    await expect(identity.startSession({ token })).rejects.toMatchObject({ status: 403 });
  });

  test('stays signed in under a new secret while the old one opens, and no longer', async () => {
    const { identity, another } = await openGatewaySignIn(database);
    const choosing = await identity.startSession({ token });
    const id = await identity.chooseAccount(choosing, adviserUuid);
    const [old, next] = ['the session secret of these tests', 'n'.repeat(32)];
    const rotating = await another({ sessionSecrets: [next, old] });
    expect(await rotating.identity.findSession(id)).toMatchObject({ account: adviser });
    const rotated = await another({ sessionSecrets: [next] });
    expect(await rotated.identity.findSession(id)).toBeUndefined();
  });

  test('cannot be another by a row that is copied', async () => {
    const { identity, db } = await openGatewaySignIn(database);
    const mine = await identity.chooseAccount(await identity.startSession({ token }), readerUuid);
    const [own] = await db.selectFrom('sessions').select('hash').execute();
    await identity.chooseAccount(await identity.startSession({ token }), adviserUuid);
    const [other] = await db
      .selectFrom('sessions')
      .select('sealed_token')
      .where('hash', '!=', own?.hash ?? '')
      .execute();
    await db
      .updateTable('sessions')
      .set({ sealed_token: other?.sealed_token ?? null })
      .execute();
    expect(await identity.findSession(mine)).toBeUndefined();
  });

  test('has the permissions that Plannr reports now, checked once a minute', async () => {
    let now = someTime;
    const { identity, plannr } = await openGatewaySignIn(database, { clock: () => new Date(now) });
    plannr.next(onlyLogin(), onlyLogin({ has_write_permission: 'false', has_delete_permission: false }));
    const id = await identity.startSession({ token });
    const rights = async () => {
      const { mayWrite, mayDelete } = (await identity.findSession(id))?.caller ?? {};
      return [mayWrite, mayDelete];
    };
    now = someTime + minuteMs - 1;
    expect([await rights(), await rights()]).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(plannr.requests).toHaveLength(1);
    now = someTime + minuteMs;
    expect([await rights(), await rights()]).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(plannr.requests).toHaveLength(2);
  });

  test('is signed out within a minute of Plannr ending the token, and at once if Plannr has refused it', async () => {
    let now = someTime;
    const ended = { status: 401, body: { message: 'Unauthenticated.' } };
    const { identity, plannr } = await openGatewaySignIn(database, { clock: () => new Date(now) });
    plannr.next(onlyLogin(), ended, onlyLogin(), ended);
    const first = await identity.startSession({ token });
    now = someTime + minuteMs;
    expect(await identity.findSession(first)).toBeUndefined();
    const second = await identity.startSession({ token });
    expect(await identity.findSession(first)).toBeUndefined();
    const signedIn = await identity.findSession(second);
    if (signedIn) identity.doubt(signedIn.caller);
    expect(await identity.findSession(second)).toBeUndefined();
  });

  test('is neither signed in nor out while Plannr does not answer', async () => {
    let now = someTime;
    const { identity, plannr } = await openGatewaySignIn(database, { clock: () => new Date(now) });
    plannr.next(onlyLogin(), { status: 500, body: {} }, onlyLogin());
    const id = await identity.startSession({ token });
    now = someTime + minuteMs;
    await expect(identity.findSession(id)).rejects.toMatchObject({ status: 502 });
    expect(await identity.findSession(id)).toBeDefined();
  });

  test('has the account of a bearer token, which is checked with Plannr only while it is unknown', async () => {
    const { identity } = await openGatewaySignIn(database);
    let asked = 0;
    const beforeAsking = async () => {
      asked += 1;
    };
    const preferred = await identity.callerOfToken(token, undefined, beforeAsking);
    expect(preferred).toMatchObject({ accountUuid: adviserUuid, plannrToken: token });
    const chosen = await identity.callerOfToken(token, readerUuid, beforeAsking);
    expect(chosen).toMatchObject({ accountUuid: readerUuid, mayWrite: false });
    expect(asked).toBe(1);
    await expect(identity.callerOfToken(token, firmUuid)).rejects.toMatchObject({ status: 403 });
    await expect(identity.callerOfToken('guess', undefined, beforeAsking)).rejects.toMatchObject({
      status: 401,
    });
    expect(asked).toBe(2);
  });

  test('gives a frame a grant that ends with the token', async () => {
    let now = someTime;
    const { embedGrants, plannr, db } = await openGatewaySignIn(database, { clock: () => new Date(now) });
    const asked = {
      accountUuid: adviserUuid,
      hostOrigin: 'https://crm.example',
      goalUuid: documented.goalUuid,
      mayWrite: true,
      lifeMs: 600_000,
    };
    await expect(embedGrants.grant({ ...asked, accessToken: 'guess' })).rejects.toMatchObject({
      status: 401,
    });
    const frame = await embedGrants.grant({ ...asked, accessToken: token });
    expect(await embedGrants.find(frame)).toMatchObject({
      signedIn: { account: adviser, caller: { plannrToken: token, mayWrite: true, mayDelete: false } },
      goalUuid: documented.goalUuid,
    });
    expect(JSON.stringify(await db.selectFrom('embed_grants').selectAll().execute())).not.toContain(token);
    now = someTime + minuteMs;
    plannr.next({ status: 401, body: { message: 'Unauthenticated.' } });
    expect(await embedGrants.find(frame)).toBeUndefined();
  });
});
