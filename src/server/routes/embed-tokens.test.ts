import { describe, expect, test } from 'vitest';
import { embedTokenAnswer } from '../../contract/embed-token';
import { testDatabases } from '../../testing/servers/databases';
import { demo } from '../../testing/servers/demo-store';
import { hostOrigin, openEmbed } from '../../testing/servers/open-embed';
import { openDatabase } from '../store/database';

const goal = demo.goal('Reduced Mileage');
const session = { url: '/session' };

describe.each(testDatabases)('a token for a frame $title', (database) => {
  test('is given to a server with an access token, for ten minutes or less', async () => {
    const { askForToken } = await openEmbed(database);
    const answer = await askForToken({ goal });
    expect([answer.statusCode, embedTokenAnswer.parse(answer.json())]).toEqual([
      201,
      { token: expect.stringMatching(/^[\w-]{43}$/), expires_in: 600 },
    ]);
    expect((await askForToken({ goal: 'new', expires_in: 1 })).json().expires_in).toBe(1);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('is given to no other client', async () => {
    const { app, ask, browse, askForToken, openFrame, signIn } = await openEmbed(database);
    const asked = { method: 'POST', payload: { goal, origin: hostOrigin } } as const;
    const url = '/api/embed/v1/tokens';
    const { token } = await openFrame({ goal });
    for (const authorization of ['', 'Bearer guess', `Bearer ${token}`])
      expect((await ask({ ...asked, url, headers: { authorization } })).statusCode).toBe(401);
    const cookie = await signIn();
    expect((await browse({ ...asked, url, headers: { cookie } })).statusCode).toBe(401);
    for (const door of ['/bff/api/embed/v1/tokens', '/embed/v1/api/embed/v1/tokens', '/embed/v1/tokens'])
      expect((await app.inject({ ...asked, url: door })).statusCode).toBe(404);
    const account = { 'x-plannr-account-uuid': demo.account('Hulk Banner') };
    expect((await ask({ ...asked, url, headers: account })).statusCode).toBe(403);
    expect((await askForToken({ goal })).statusCode).toBe(201);
  });

  test('is refused with every fault at once', async () => {
    const { askForToken } = await openEmbed(database);
    const answer = await askForToken({
      goal: demo.foreignGoal,
      origin: 'https://evil.example',
      expires_in: 601,
      permissions: 'all',
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toEqual({
      message: 'Use a whole number of seconds from 1 to 600 (and 3 more errors)',
      errors: {
        goal: ['This goal does not exist'],
        origin: ['Give an origin that EMBED_ORIGINS allows, as browsers write it: https://crm.example'],
        expires_in: ['Use a whole number of seconds from 1 to 600'],
        permissions: ['Use read or write'],
      },
    });
    const empty = await askForToken({ origin: undefined });
    expect(empty.json().errors).toEqual({
      goal: ['Give the UUID of a goal, or new'],
      origin: ['Give the origin of your page, such as https://crm.example'],
    });
  });

  test.each([
    ['goal', null],
    ['goal', 'NEW'],
    ['goal', 'nonsense'],
    ['goal', '3f0c6e52-3f5e-4a0b-9f0e-6f1d2c3b4a59'],
    ['origin', 'https://crm.example/'],
    ['origin', 'https://CRM.example'],
    ['origin', 'https://crm.example:8443'],
    ['origin', 'http://crm.example'],
    ['origin', 'https://sub.crm.example'],
    ['origin', 'null'],
    ['origin', '*'],
    ['origin', ''],
    ['expires_in', 0],
    ['expires_in', 601],
    ['expires_in', 1.5],
    ['expires_in', '60'],
    ['permissions', 'delete'],
  ])('is refused for a %s of %j alone', async (key, value) => {
    const { askForToken } = await openEmbed(database);
    const answer = await askForToken({ goal, [key]: value });
    expect([answer.statusCode, Object.keys(answer.json().errors)]).toEqual([422, [key]]);
  });

  test('is refused for a deleted goal, and for every page if none may show the editor', async () => {
    const { askForToken, backend, caller } = await openEmbed(database, {
      environment: { EMBED_ORIGINS: '' },
    });
    expect(Object.keys((await askForToken({ goal })).json().errors)).toEqual(['origin']);
    await backend.deleteGoal(caller, goal);
    expect(Object.keys((await askForToken({ goal })).json().errors).sort()).toEqual(['goal', 'origin']);
  });

  test('accepts the origin of a page that matches a pattern of the list', async () => {
    const { askForToken } = await openEmbed(database, {
      environment: { EMBED_ORIGINS: 'https://*.partner.example' },
    });
    const statusFor = async (origin: string) => (await askForToken({ goal, origin })).statusCode;
    expect(await statusFor('https://eu.partner.example')).toBe(201);
    expect(await statusFor('https://*.partner.example')).toBe(422);
    expect(await statusFor('https://a.b.partner.example')).toBe(422);
  });

  test('lets a read-only account give read access, to an existing goal', async () => {
    const { askForToken, openFrame, place } = await openEmbed(database);
    const { db } = await openDatabase(place);
    await db.updateTable('logins').set({ may_write: 0, may_delete: 0 }).execute();
    await db.destroy();
    const { inFrame } = await openFrame({ goal });
    expect((await inFrame(session)).json().permissions).toEqual({ write: false, delete: false });
    expect((await askForToken({ goal, permissions: 'read' })).statusCode).toBe(201);
    const refused = await askForToken({ goal, permissions: 'write' });
    expect(refused.json().errors).toEqual({
      permissions: ['Your account may not change goals: ask to read'],
    });
    const created = await askForToken({ goal: 'new' });
    expect(created.json().errors).toEqual({ goal: ['A new goal needs a token that may write'] });
  });

  test('for a new goal is refused to a read-only account', async () => {
    const { askForToken } = await openEmbed(database);
    const answer = await askForToken({ goal: 'new', permissions: 'read' });
    expect(answer.json().errors).toEqual({ goal: ['A new goal needs a token that may write'] });
  });

  test('counts as a request of the account', async () => {
    const { ask, askForToken } = await openEmbed(database, { environment: { RATE_LIMIT: '2' } });
    await askForToken({ goal });
    await ask({ url: '/api/v1/logins' });
    expect((await askForToken({ goal })).statusCode).toBe(429);
  });

  test('wants a JSON object', async () => {
    const { ask } = await openEmbed(database);
    const statusOf = async (payload: string, type = 'application/json') =>
      (
        await ask({
          method: 'POST',
          url: '/api/embed/v1/tokens',
          payload,
          headers: { 'content-type': type },
        })
      ).statusCode;
    expect(await statusOf('[]')).toBe(400);
    expect(await statusOf('{')).toBe(400);
    expect(await statusOf('goal=new', 'application/x-www-form-urlencoded')).toBe(415);
  });
});
