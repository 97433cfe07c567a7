import { describe, expect, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { documented } from '../../testing/servers/documented-upstream';
import { openGatewayApp } from '../../testing/servers/open-gateway-app';
import { sessionIn } from '../../testing/servers/session-in';

const minuteMs = 60_000;

describe.each(testDatabases)('signing in at Plannr $title', (database) => {
  test('leads to Plannr with a state and a challenge, and back to the requested page', async () => {
    const { browse, goToPlannr, comeBack, plannr } = await openGatewayApp(database);
    const { started, kept, back } = await goToPlannr({ next: '/goals/new?owner=1' });
    expect(started.statusCode).toBe(303);
    const address = new URL(String(started.headers.location));
    expect(address.origin).toBe(plannr.url);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'goal-editor',
      redirect_uri: 'https://goals.example/bff/oauth/callback',
      scope: 'goals',
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect(started.headers['set-cookie']).toMatch(
      /^__Host-goal-editor-oauth=[\w.-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const home = await comeBack(back, kept);
    expect([home.statusCode, home.headers.location]).toEqual([
      303,
      '/sign-in#next=%2Fgoals%2Fnew%3Fowner%3D1',
    ]);
    const [ended, session] = [home.headers['set-cookie']].flat();
    expect(ended).toMatch(/^__Host-goal-editor-oauth=; Max-Age=0;.*SameSite=Lax/);
    expect(session).toMatch(/^__Host-goal-editor=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const cookie = session?.split(';')[0] ?? '';
    const { account, choices } = sessionIn(
      (await browse({ url: '/bff/session', headers: { cookie } })).json(),
    );
    expect([account, choices?.map(({ uuid }) => uuid)]).toEqual([
      null,
      [documented.adviserUuid, documented.readerUuid],
    ]);
  });

  test('is announced in the session’s settings', async () => {
    const { browse } = await openGatewayApp(database);
    const { settings } = sessionIn((await browse({ url: '/bff/session' })).json());
    expect(settings.hasPlannrSignIn).toBe(true);
  });

  test('ends the session that it replaces', async () => {
    const { identity, goToPlannr, comeBack } = await openGatewayApp(database);
    const id = await identity.startSession({ token: documented.token });
    const { kept, back } = await goToPlannr({ cookie: `__Host-goal-editor=${id}` });
    expect(await identity.findChoices(id)).toBeDefined();
    await comeBack(back, kept);
    expect(await identity.findChoices(id)).toBeUndefined();
  });

  test('starts only from one of our pages, and leads only to one', async () => {
    const { app, goToPlannr, comeBack } = await openGatewayApp(database);
    const foreign = await app.inject({
      url: '/bff/oauth/start',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect([foreign.headers.location, foreign.headers['set-cookie']]).toEqual(['/sign-in', undefined]);
    for (const next of [
      'https://evil.example',
      '//evil.example',
      '/goalsevil',
      `/goals/${'a'.repeat(1000)}`,
    ]) {
      const { kept, back } = await goToPlannr({ next });
      expect((await comeBack(back, kept)).headers.location).toBe('/sign-in#next=%2Fgoals');
    }
  });

  test('that Plannr or the adviser denies says so', async () => {
    const { goToPlannr, comeBack } = await openGatewayApp(database);
    const { kept, back } = await goToPlannr({ choice: 'deny' });
    const home = await comeBack(back, kept);
    expect(home.headers.location).toBe('/sign-in#problem=denied');
    expect(home.headers['set-cookie']).toMatch(/^__Host-goal-editor-oauth=;/);
  });

  test('accepts no state of another sign-in, and no sign-in that nobody started', async () => {
    const { goToPlannr, comeBack } = await openGatewayApp(database);
    const one = await goToPlannr();
    const other = await goToPlannr();
    expect((await comeBack(one.back, other.kept)).headers.location).toBe('/sign-in#problem=mismatch');
    expect((await comeBack(one.back, '')).headers.location).toBe('/sign-in#problem=expired');
    const forged = `__Host-goal-editor-oauth=${'a'.repeat(40)}`;
    expect((await comeBack(one.back, forged)).headers.location).toBe('/sign-in#problem=expired');
    expect((await comeBack(one.back, one.kept)).headers.location).toBe('/sign-in#next=%2Fgoals');
  });

  test('accepts a state once, and a code once', async () => {
    const { goToPlannr, comeBack } = await openGatewayApp(database);
    const one = await goToPlannr();
    await comeBack(one.back, one.kept);
    const again = await comeBack(one.back, one.kept);
    expect([again.headers.location, [again.headers['set-cookie']].flat()]).toEqual([
      '/sign-in#problem=used',
      [expect.stringMatching(/^__Host-goal-editor-oauth=;/)],
    ]);
    const other = await goToPlannr();
    other.back.searchParams.set('code', one.back.searchParams.get('code') ?? '');
    expect((await comeBack(other.back, other.kept)).headers.location).toBe('/sign-in#problem=refused');
  });

  test('has ten minutes', async () => {
    let aheadMs = 0;
    const { goToPlannr, comeBack } = await openGatewayApp(database, {
      clock: () => new Date(Date.now() + aheadMs),
    });
    const { kept, back } = await goToPlannr();
    aheadMs = 10 * minuteMs;
    expect((await comeBack(back, kept)).headers.location).toBe('/sign-in#problem=expired');
  });

  test('that Plannr does not answer says so, and can be retried', async () => {
    const { goToPlannr, comeBack, plannr, api } = await openGatewayApp(database);
    const one = await goToPlannr();
    plannr.setDown(true);
    expect((await comeBack(one.back, one.kept)).headers.location).toBe('/sign-in#problem=unreachable');
    plannr.setDown(false);
    const other = await goToPlannr();
    api.next({ status: 500, body: {} });
    expect((await comeBack(other.back, other.kept)).headers.location).toBe('/sign-in#problem=unreachable');
  });

  test('without an account in Plannr says so', async () => {
    const { goToPlannr, comeBack, api } = await openGatewayApp(database);
    const { kept, back } = await goToPlannr();
    api.next({ status: 200, body: { data: [] } });
    expect((await comeBack(back, kept)).headers.location).toBe('/sign-in#problem=no-account');
  });

  test('can fail ten times a minute from one address', async () => {
    const { app, goToPlannr, comeBack } = await openGatewayApp(database);
    const problems: unknown[] = [];
    for (let time = 1; time <= 12; time += 1)
      problems.push((await app.inject('/bff/oauth/callback?code=guess&state=guess')).headers.location);
    expect(problems.filter((place) => place === '/sign-in#problem=expired')).toHaveLength(10);
    expect(problems.filter((place) => place === '/sign-in#problem=too-many')).toHaveLength(2);
    const { kept, back } = await goToPlannr();
    expect((await comeBack(back, kept)).headers.location).toBe('/sign-in#problem=too-many');
  });

  test('can be started only as often as an address may try', async () => {
    const { app } = await openGatewayApp(database, { environment: { RATE_LIMIT: '5' } });
    const statuses: number[] = [];
    for (let time = 1; time <= 6; time += 1) statuses.push((await app.inject('/bff/oauth/start')).statusCode);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  });

  test('is logged if Plannr refused, with its code and without the secret', async () => {
    const { goToPlannr, comeBack, lines } = await openGatewayApp(database);
    const { kept, back } = await goToPlannr();
    back.searchParams.set('code', 'a-made-up-code');
    expect((await comeBack(back, kept)).headers.location).toBe('/sign-in#problem=refused');
    const log = lines.join('\n');
    expect(log).toContain('Signing in at Plannr failed: invalid_grant');
    expect(log).not.toContain('a-made-up-code');
  });

  test('puts no code, state or token into an answer or the log', async () => {
    const { browse, goToPlannr, comeBack, identity, lines } = await openGatewayApp(database);
    const { kept, back } = await goToPlannr();
    const home = await comeBack(back, kept);
    const cookie = [home.headers['set-cookie']].flat()[1]?.split(';')[0] ?? '';
    const chosen = await browse({
      method: 'POST',
      url: '/bff/session/account',
      payload: { account: documented.adviserUuid },
      headers: { cookie },
    });
    expect(chosen.json().account.name).toBe('Alex Adviser');
    const id = chosen.cookies[0]?.value ?? '';
    const token = (await identity.findSession(id))?.caller.plannrToken ?? 'no token';
    const { code = '', state = '' } = Object.fromEntries(back.searchParams);
    expect(lines.length).toBeGreaterThan(2);
    for (const secret of [token, code, state, id, kept]) {
      expect(lines.join('\n')).not.toContain(secret);
      expect(chosen.body + home.body + String(home.headers.location)).not.toContain(secret);
    }
  });
});
