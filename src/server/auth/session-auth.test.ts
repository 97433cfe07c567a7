import { describe, expect, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { demo, demoToken } from '../../testing/servers/demo-store';
import { clientHeaders, openApp } from '../../testing/servers/open-app';
import { sessionIn } from '../../testing/servers/session-in';
import { draftKeys } from './draft-keys';

const session = '/bff/session';
const url = `/bff/api/v2/goals/${demo.goal('Reduced Mileage')}`;

const overHttps = { PUBLIC_URL: 'https://goals.example' };

describe.each(testDatabases)('the API for our own pages $title', (database) => {
  test('returns the signed-in account, and 200 without one', async () => {
    const { browse, signIn } = await openApp(database);
    const nobody = await browse({ url: session });
    expect(nobody.statusCode).toBe(200);
    expect(sessionIn(nobody.json())).toEqual({
      account: null,
      choices: null,
      permissions: null,
      settings: {
        locale: 'en-GB',
        currency: 'GBP',
        photoHosts: [],
        hasHistory: true,
        mayEmptyFields: true,
        amountUnit: null,
        hasPlannrSignIn: false,
      },
      draftKeys: null,
    });
    const somebody = (await browse({ url: session, headers: { cookie: await signIn() } })).json();
    expect(sessionIn(somebody)).toMatchObject({
      account: { uuid: demo.account('Eleanor Hartley'), name: 'Eleanor Hartley' },
      choices: null,
      permissions: { write: true, delete: true },
    });
  });

  test('returns what the settings say about Plannr', async () => {
    const { browse } = await openApp(database, {
      environment: { PLANNR_EXACT: 'on', PLANNR_AMOUNT_UNIT: 'minor' },
    });
    const { settings } = sessionIn((await browse({ url: session })).json());
    expect(settings).toMatchObject({ hasHistory: false, mayEmptyFields: false, amountUnit: 'minor' });
  });

  test('gives an account its draft keys, the newest secret’s first, and logs none', async () => {
    const lines: string[] = [];
    const secrets = ['n'.repeat(32), 'o'.repeat(32)];
    const { browse, signIn } = await openApp(database, {
      environment: { SESSION_SECRET: secrets.join() },
      log: (line) => lines.push(line),
    });
    const answer = await browse({ url: session, headers: { cookie: await signIn() } });
    const { draftKeys: keys } = sessionIn(answer.json());
    expect(keys).toEqual(draftKeys(secrets, demo.account('Eleanor Hartley')));
    for (const key of keys ?? []) expect(lines.join('\n')).not.toContain(key);
  });

  test('signs in with a token, by a cookie that scripts and other sites cannot use', async () => {
    const { browse } = await openApp(database, { environment: overHttps });
    const answer = await browse({ method: 'POST', url: session, payload: { token: ` ${demoToken}\n` } });
    expect(answer.json().account.name).toBe('Eleanor Hartley');
    expect(answer.headers['set-cookie']).toMatch(
      /^__Host-goal-editor=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(answer.body).not.toContain(demoToken);
  });

  test('signs in over http on this machine by a cookie that WebKit keeps, named after the port', async () => {
    for (const [address, name] of [
      [undefined, 'goal-editor-4000'],
      ['http://localhost:8123', 'goal-editor-8123'],
      ['http://[::1]', 'goal-editor-80'],
    ]) {
      const { browse } = await openApp(database, { environment: address ? { PUBLIC_URL: address } : {} });
      const signIn = await browse({ method: 'POST', url: session, payload: { token: demoToken } });
      expect(signIn.headers['set-cookie']).toMatch(
        new RegExp(`^${name}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
      );
      const cookie = String(signIn.headers['set-cookie']).split(';')[0] ?? '';
      expect((await browse({ url: session, headers: { cookie } })).json().account).not.toBeNull();
      const out = await browse({ method: 'DELETE', url: session, headers: { cookie } });
      expect(out.headers['set-cookie']).toMatch(
        new RegExp(`^${name}=; Max-Age=0; Path=/; .*SameSite=Strict$`),
      );
    }
  });

  test('ignores the cookie that the other scheme, or a server on another port, has set', async () => {
    const secure = await openApp(database, { environment: overHttps });
    const plain = await openApp(database);
    const idIn = (cookie: string) => cookie.split('=')[1] ?? '';
    const accountOf = async ({ browse }: typeof plain, cookie: string) =>
      (await browse({ url: session, headers: { cookie } })).json().account;
    const [secureId, plainId] = [idIn(await secure.signIn()), idIn(await plain.signIn())];
    expect(await accountOf(secure, `__Host-goal-editor=${secureId}`)).not.toBeNull();
    expect(await accountOf(secure, `goal-editor-443=${secureId}; goal-editor-4000=${secureId}`)).toBeNull();
    expect(await accountOf(plain, `goal-editor-4000=${plainId}`)).not.toBeNull();
    expect(await accountOf(plain, `__Host-goal-editor=${plainId}; goal-editor-4001=${plainId}`)).toBeNull();
  });

  test('signs in with a code once', async () => {
    const { browse, identity } = await openApp(database);
    const code = await identity.makeSignInCode(demoToken);
    const first = await browse({ method: 'POST', url: session, payload: { code } });
    expect(first.statusCode).toBe(200);
    const second = await browse({ method: 'POST', url: session, payload: { code } });
    expect(second.statusCode).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test('refuses a sign-in that holds neither, by its key', async () => {
    const { browse } = await openApp(database);
    const refuse = async (payload: object) =>
      (await browse({ method: 'POST', url: session, payload })).json();
    expect(await refuse({})).toMatchObject({ errors: { token: ['Paste your access token'] } });
    expect(await refuse({ token: 7 })).toMatchObject({ errors: { token: ['Paste your access token'] } });
    expect(await refuse({ code: '' })).toMatchObject({ errors: { code: ['Open the whole sign-in link'] } });
  });

  test('ends a session on the server, at sign-out and at the next sign-in', async () => {
    const { browse, signIn } = await openApp(database, { environment: overHttps });
    const cookie = await signIn();
    const out = await browse({ method: 'DELETE', url: session, headers: { cookie } });
    expect(out.statusCode).toBe(204);
    expect(out.headers['set-cookie']).toMatch(/^__Host-goal-editor=;.*Secure/);
    expect((await browse({ url, headers: { cookie } })).statusCode).toBe(401);

    const old = await signIn();
    await browse({ method: 'POST', url: session, payload: { token: demoToken }, headers: { cookie: old } });
    expect((await browse({ url, headers: { cookie: old } })).statusCode).toBe(401);
  });

  test('does not look at bearer tokens', async () => {
    const { browse } = await openApp(database);
    const answer = await browse({ url, headers: clientHeaders });
    expect([answer.statusCode, answer.json()]).toEqual([401, { message: 'Unauthenticated.' }]);
    const cookie = 'goal-editor-4000=made-up';
    expect((await browse({ url, headers: { ...clientHeaders, cookie } })).statusCode).toBe(401);
  });

  test('refuses other sites and requests not made by our pages', async () => {
    const { app, browse, signIn } = await openApp(database, {
      environment: { PUBLIC_URL: 'https://goals.example' },
    });
    const cookie = await signIn();
    const refused = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'https://goals.example:8443' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ];
    for (const headers of refused) {
      const change = { method: 'PUT', url, payload: { name: 'Mine' } } as const;
      const answer = await browse({ ...change, headers: { cookie, 'if-match': '"1"', ...headers } });
      expect([headers, answer.statusCode]).toEqual([headers, 403]);
      expect(answer.json().message).toContain('https://goals.example');
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
    expect((await app.inject({ url, headers: { cookie } })).statusCode).toBe(403);
    const ours = { cookie, origin: 'https://goals.example', 'sec-fetch-site': 'same-origin' };
    expect((await browse({ url, headers: ours })).json().name).toBe('Reduced Mileage');
  });

  test('refuses a change that names no version', async () => {
    const { browse, signIn } = await openApp(database);
    const cookie = await signIn();
    for (const method of ['PUT', 'DELETE'] as const) {
      for (const tag of [undefined, '*']) {
        const headers = { cookie, ...(tag !== undefined && { 'if-match': tag }) };
        const answer = await browse({
          method,
          url,
          headers,
          ...(method === 'PUT' && { payload: { name: 'Mine' } }),
        });
        expect([method, tag, answer.statusCode]).toEqual([method, tag, 428]);
      }
    }
    const stored = await browse({ url, headers: { cookie } });
    expect(stored.json().name).toBe('Reduced Mileage');
    const headers = { cookie, 'if-match': String(stored.headers.etag) };
    const changed = await browse({ method: 'PUT', url, headers, payload: { name: 'Ours' } });
    expect([changed.statusCode, changed.headers.etag]).toEqual([200, expect.stringMatching(/^"2-/)]);
    const created = await browse({
      method: 'POST',
      url: '/bff/api/v2/goals',
      headers: { cookie },
      payload: { name: 'New', account_uuids: [demo.account('Hulk Banner')] },
    });
    expect(created.statusCode).toBe(201);
  });
});
