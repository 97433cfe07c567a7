import { describe, expect, onTestFinished, test } from 'vitest';
import { startAuthorizationServer } from '../../testing/servers/authorization-server';
import { type TestDatabase, testDatabases } from '../../testing/servers/databases';
import { documented } from '../../testing/servers/documented-upstream';
import { followToPlannr } from '../../testing/servers/follow-to-plannr';
import { openGatewaySignIn } from '../../testing/servers/open-gateway-sign-in';

const redirectUri = 'http://127.0.0.1:4999/bff/oauth/callback';
// Shorter than a session may stay unused.
const lifeMs = 1_800_000;

describe.each(testDatabases)('a session whose token nears its end $title', (database) => {
  test('is renewed once for ten requests on two servers, and continues', async () => {
    const { plannr, identity, another, signInAtPlannr, advance } = await open(database);
    const id = await signInAtPlannr();
    const other = (await another()).identity;
    const before = (await identity.findSession(id))?.caller.plannrToken;
    advance(lifeMs);
    const found = await Promise.all(
      Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? identity : other).findSession(id)),
    );
    const tokens = new Set(found.map((session) => session?.caller.plannrToken));
    expect(tokens.size).toBe(1);
    expect([...tokens][0]).toEqual(expect.any(String));
    expect([...tokens][0]).not.toBe(before);
    expect(plannr.refreshes()).toBe(1);
    advance(lifeMs);
    expect(await other.findSession(id)).toBeDefined();
    expect(plannr.refreshes()).toBe(2);
  });

  test('is renewed by another server if the one that started has died', async () => {
    const { plannr, identity, db, signInAtPlannr, advance } = await open(database);
    const id = await signInAtPlannr();
    advance(lifeMs);
    // What a server leaves behind that dies during its request to Plannr.
    await db
      .updateTable('sessions')
      .set({ refreshing_until: Date.now() + lifeMs })
      .execute();
    expect(await identity.findSession(id)).toBeDefined();
    expect(plannr.refreshes()).toBe(1);
  });

  test('ends if Plannr refuses to renew it', async () => {
    const { plannr, identity, db, signInAtPlannr, advance } = await open(database);
    const id = await signInAtPlannr();
    const token = (await identity.findSession(id))?.caller.plannrToken ?? '';
    await plannr.endGrant(token);
    advance(lifeMs);
    expect(await identity.findSession(id)).toBeUndefined();
    expect(await db.selectFrom('sessions').selectAll().execute()).toEqual([]);
  });

  test('is renewed when Plannr ends the token before its time', async () => {
    const { plannr, identity, signInAtPlannr } = await open(database);
    const id = await signInAtPlannr();
    const signedIn = await identity.findSession(id);
    const token = signedIn?.caller.plannrToken ?? '';
    await plannr.endToken(token);
    if (signedIn) identity.doubt(signedIn.caller);
    const renewed = await identity.findSession(id);
    expect(renewed?.account).toEqual(signedIn?.account);
    expect(renewed?.caller.plannrToken).not.toBe(token);
  });

  test('outlives a Plannr that does not answer, whoever asks meanwhile', async () => {
    const { plannr, identity, signInAtPlannr, advance } = await open(database);
    const id = await signInAtPlannr();
    plannr.setDown(true);
    advance(lifeMs - 10_000);
    expect(await identity.findSession(id)).toBeDefined();
    advance(20_000);
    await expect(identity.findSession(id)).rejects.toMatchObject({ status: 503 });
    plannr.setDown(false);
    expect(await identity.findSession(id)).toBeDefined();
  });

  test('stays ended for an adviser who signs out while it is renewed', async () => {
    const { plannr, identity, signInAtPlannr, advance } = await open(database);
    const id = await signInAtPlannr();
    advance(lifeMs);
    const { arrived, letGo } = plannr.holdTokens();
    const renewing = identity.findSession(id);
    await arrived;
    await identity.endSession(id);
    letGo();
    expect(await renewing).toBeUndefined();
    expect(await identity.findSession(id)).toBeUndefined();
  });
});

/** A sign-in at a real authorization server, and our clock, which the test sets. */
async function open(database: TestDatabase) {
  let aheadMs = 0;
  const plannr = await startAuthorizationServer({
    redirectUris: [redirectUri],
    accessTokenSeconds: lifeMs / 1000,
  });
  onTestFinished(() => plannr.close());
  const { oauth, ...signIn } = await openGatewaySignIn(database, {
    clock: () => new Date(Date.now() + aheadMs),
    oauth: plannr.oauth,
    knows: plannr.knows,
  });

  async function signInAtPlannr(): Promise<string> {
    if (!oauth) throw new Error('Signing in at Plannr is not set up');
    const { address, kept } = await oauth.begin({ redirectUri, next: '/goals', sessionId: undefined });
    const answer = await followToPlannr(address, 'allow');
    const { id } = await oauth.finish({ redirectUri, kept, answer: answer.searchParams });
    return signIn.identity.chooseAccount(id, documented.adviserUuid);
  }
  return {
    ...signIn,
    plannr,
    signInAtPlannr,
    advance(ms: number) {
      aheadMs += ms;
    },
  };
}
