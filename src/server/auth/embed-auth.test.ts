import { describe, expect, test } from 'vitest';
import { readEmbedSession } from '../../contract/session';
import { sqlite, testDatabases } from '../../testing/servers/databases';
import { demo, demoToken } from '../../testing/servers/demo-store';
import { clientHeaders, openApp } from '../../testing/servers/open-app';
import { frameHeaders, hostOrigin, openEmbed } from '../../testing/servers/open-embed';
import { adviserUuid } from '../demo/uuids';

const goal = demo.goal('Reduced Mileage');
const session = '/embed/v1/session';
const url = `/embed/v1/api/v2/goals/${goal}`;
const someTime = Date.parse('2026-06-15T12:00:00Z');
const forAnyOrigin = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After, X-Ratelimit-Remaining, X-Request-Id',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  'cache-control': 'no-store',
};

describe.each(testDatabases)('the API for frames $title', (database) => {
  test('returns a frame’s account and goal', async () => {
    const { openFrame } = await openEmbed(database);
    const answerTo = async (request: Parameters<typeof openFrame>[0]) => {
      const { inFrame } = await openFrame(request);
      return readEmbedSession((await inFrame({ url: '/session' })).json());
    };
    expect(await answerTo({ goal })).toEqual({
      account: {
        uuid: demo.account('Eleanor Hartley'),
        name: 'Eleanor Hartley',
        firm: 'Harbour Lane Financial Planning',
      },
      choices: null,
      permissions: { write: true, delete: true },
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
      goal,
    });
    expect(await answerTo({ goal, permissions: 'read' })).toMatchObject({
      permissions: { write: false, delete: false },
    });
    expect(await answerTo({ goal: 'new' })).toMatchObject({ goal: null });
  });

  test('refuses requests without an embed token, whatever else they carry', async () => {
    const { app, openFrame, signIn } = await openEmbed(database);
    const { token } = await openFrame({ goal });
    const cookie = await signIn();
    for (const authorization of [
      '',
      'Bearer',
      'Bearer guess',
      `Bearer ${demoToken}`,
      `Basic ${token}`,
      token,
    ])
      for (const address of [url, session, '/embed/v1/api/v1/circles']) {
        const headers = {
          ...clientHeaders,
          ...frameHeaders(token),
          authorization,
          cookie,
          'x-goal-editor': '1',
        };
        const answer = await app.inject({ url: address, headers });
        expect([authorization, answer.statusCode, answer.json()]).toEqual([
          authorization,
          401,
          { message: 'Unauthenticated.' },
        ]);
      }
    const withCookie = await app.inject({ url, headers: { ...frameHeaders(token), cookie } });
    expect([withCookie.statusCode, withCookie.headers['set-cookie']]).toEqual([200, undefined]);
  });

  test('is the only one that an embed token opens', async () => {
    const { app, openFrame } = await openEmbed(database);
    const { token } = await openFrame({ goal });
    const headers = { ...clientHeaders, ...frameHeaders(token), 'x-goal-editor': '1' };
    for (const address of [`/api/v2/goals/${goal}`, '/api/v1/logins', `/bff/api/v2/goals/${goal}`])
      expect([address, (await app.inject({ url: address, headers })).statusCode]).toEqual([address, 401]);
    const nobody = await app.inject({ url: '/bff/session', headers });
    expect(nobody.json().account).toBeNull();
    const payload = { token };
    const signIn = await app.inject({ method: 'POST', url: '/bff/session', payload, headers });
    expect(signIn.statusCode).toBe(401);
  });

  test('shuts when the token is too old', async () => {
    let now = someTime;
    const { openFrame } = await openEmbed(database, { clock: () => new Date(now) });
    const { inFrame } = await openFrame({ goal, expires_in: 30 });
    const statusOf = async (address: string) => (await inFrame({ url: address })).statusCode;
    now = someTime + 29_999;
    expect([await statusOf('/session'), await statusOf(`/api/v2/goals/${goal}`)]).toEqual([200, 200]);
    now = someTime + 30_000;
    expect([await statusOf('/session'), await statusOf(`/api/v2/goals/${goal}`)]).toEqual([401, 401]);
  });

  test('shuts when the access token behind it ends', async () => {
    const { openFrame, reopen } = await openEmbed(database);
    const { inFrame } = await openFrame({ goal });
    expect((await inFrame({ url: '/session' })).statusCode).toBe(200);
    await reopen({ accessToken: 'another-token' });
    expect((await inFrame({ url: '/session' })).statusCode).toBe(401);
  });

  test.each([
    ['', 'Send the header x-embed-host'],
    ['https://evil.example', 'This token is for a page of another origin'],
    [`${hostOrigin}/`, 'This token is for a page of another origin'],
    [`${hostOrigin}, ${hostOrigin}`, 'This token is for a page of another origin'],
    ['https://other.example', 'This token is for a page of another origin'],
    ['null', 'This token is for a page of another origin'],
  ])('refuses a frame in “%s”, and nothing is changed', async (host, message) => {
    const { app, openFrame, backend, caller } = await openEmbed(database, {
      environment: { EMBED_ORIGINS: `${hostOrigin}, https://other.example` },
    });
    const { token } = await openFrame({ goal });
    const { 'x-embed-host': _, ...headers } = frameHeaders(token);
    const given = { ...headers, 'if-match': '"1"', ...(host && { 'x-embed-host': host }) };
    for (const asked of [
      { url },
      { url: session },
      { method: 'PUT' as const, url, payload: { name: 'Theirs' } },
    ]) {
      const answer = await app.inject({ ...asked, headers: given });
      expect([answer.statusCode, answer.json()]).toEqual([403, { message }]);
      expect(answer.headers).toMatchObject(forAnyOrigin);
    }
    expect((await backend.findGoal(caller, goal)).etag).toMatch(/^"1-/);
  });

  test('refuses a frame in a page that left the list', async () => {
    const { embedGrants, app } = await openEmbed(database);
    const token = await embedGrants.grant({
      accessToken: demoToken,
      accountUuid: adviserUuid,
      hostOrigin: 'https://former.example',
      goalUuid: goal,
      mayWrite: true,
      lifeMs: 60_000,
    });
    const headers = { ...frameHeaders(token), 'x-embed-host': 'https://former.example' };
    const answer = await app.inject({ url, headers });
    expect([answer.statusCode, answer.json().message]).toEqual([
      403,
      'Pages of this origin may no longer show the editor',
    ]);
  });

  test('wants the version that a save or a delete was made from', async () => {
    const { openFrame } = await openEmbed(database);
    const { inFrame } = await openFrame({ goal });
    const inPlace = { url: `/api/v2/goals/${goal}` };
    const put = { ...inPlace, method: 'PUT', payload: { name: 'Ours' } } as const;
    expect((await inFrame(put)).statusCode).toBe(428);
    expect((await inFrame({ ...inPlace, method: 'DELETE' })).statusCode).toBe(428);
    const headers = { 'if-match': String((await inFrame(inPlace)).headers.etag) };
    const saved = await inFrame({ ...put, headers });
    expect([saved.statusCode, saved.json().name]).toEqual([200, 'Ours']);
    expect(saved.headers.etag).toMatch(/^"2-/);
    expect((await inFrame({ ...put, headers })).statusCode).toBe(412);
  });

  test('counts the requests of a frame as those of its account, and a stranger’s by address', async () => {
    const { ask, app, openFrame } = await openEmbed(database, { environment: { RATE_LIMIT: '3' } });
    const { inFrame } = await openFrame({ goal });
    await inFrame({ url: '/session' });
    await inFrame({ url: '/session' });
    const refused = await inFrame({ url: '/session' });
    expect([refused.statusCode, refused.headers['x-ratelimit-remaining']]).toEqual([429, '0']);
    expect((await ask({ url: '/api/v1/logins' })).statusCode).toBe(429);
    const statuses: number[] = [];
    for (let guess = 1; guess <= 4; guess += 1)
      statuses.push((await app.inject({ url, headers: frameHeaders(`guess${guess}`) })).statusCode);
    expect(statuses).toEqual([401, 401, 401, 429]);
  });

  test('logs no token, origin or goal', async () => {
    const lines: string[] = [];
    const { openFrame } = await openEmbed(database, { log: (line) => lines.push(line) });
    const { token, inFrame } = await openFrame({ goal });
    await inFrame({ url: `/api/v2/goals/${goal}?token=${token}` });
    await inFrame({ url: `/nowhere/${token}` });
    const entries = lines.map((line) => JSON.parse(line));
    expect(entries.map(({ route, status }) => [route, status])).toEqual([
      ['/api/embed/v1/tokens', 201],
      ['/embed/v1/api/v2/goals/:uuid', 200],
      [null, 404],
    ]);
    for (const word of [token, goal, 'crm.example', demoToken]) expect(lines.join('\n')).not.toContain(word);
  });
});

test('the API for frames stays closed if no page may show the editor', async () => {
  const { app, embedGrants } = await openApp(sqlite);
  const token = await embedGrants.grant({
    accessToken: demoToken,
    accountUuid: adviserUuid,
    hostOrigin,
    goalUuid: goal,
    mayWrite: true,
    lifeMs: 60_000,
  });
  expect((await app.inject({ url, headers: frameHeaders(token) })).statusCode).toBe(403);
});
