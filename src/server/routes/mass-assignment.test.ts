import { describe, expect, test } from 'vitest';
import { demo, demoToken } from '../../testing/servers/demo-store';
import { frameHeaders } from '../../testing/servers/open-embed';
import { gatewayServer, type TestServer, testServers } from '../../testing/servers/test-servers';

const uuid = demo.goal('Reduced Mileage');
const owner = demo.account('Hulk Banner');
const boat = { name: 'A boat', account_uuids: [owner] };
const foreignFirm = demo.foreignClient;

/** What a client may not set, under the names of the API, the tables and the code. */
const notTheirs = {
  id: 1,
  version: 99,
  etag: '"99"',
  firm_uuid: foreignFirm,
  firm: { uuid: foreignFirm },
  search_text: 'hidden',
  created_at: '2001-01-01T00:00:00Z',
  updated_at: '2001-01-01T00:00:00Z',
  deleted_at: '2001-01-01T00:00:00Z',
  account: { uuid: demo.foreignClient },
  owners: [demo.foreignClient],
  caller: { mayWrite: true, mayDelete: true },
  scope: null,
  mayWrite: true,
  is_new: 1,
};

const doors = ['/api', '/bff/api', '/embed/v1/api'];

describe.each(testServers)('protected keys $title', ({ open }) => {
  test.each(doors)('is left aside by a save behind %s', async (door) => {
    const { save, find } = await openWaysIn(await open());
    const plain = await save(door, { progress: 70 }, (await find(uuid)).etag);
    const crammed = await save(
      door,
      { ...notTheirs, uuid: demo.foreignGoal, progress: 70 },
      String(plain.headers.etag),
    );
    expect([plain.statusCode, crammed.statusCode]).toEqual([200, 200]);
    expect(crammed.json()).toEqual({ ...plain.json(), updated_at: crammed.json().updated_at });
    const { etag } = await find(uuid);
    expect(crammed.headers.etag).toBe(etag);
    expect(etag).not.toBe(notTheirs.etag);
  });

  test.each(doors)('is left aside by a new goal behind %s', async (door) => {
    const { create, find } = await openWaysIn(await open());
    // Only our own pages choose a new goal's UUID.
    const uuidOfAnother = door === '/bff/api' ? {} : { uuid: demo.foreignGoal };
    const created = await create(door, { ...notTheirs, ...uuidOfAnother, ...boat });
    expect(created.statusCode).toBe(201);
    const goal = created.json();
    expect(goal.uuid).not.toBe(demo.foreignGoal);
    expect(goal.shared_owner.uuid).toBe(owner);
    expect(JSON.stringify(goal)).not.toMatch(new RegExp(`2001|hidden|${foreignFirm}`));
    expect(await find(goal.uuid)).toEqual({ goal, etag: created.headers.etag });
  });

  test('is left aside by a token for a frame, which can do no more for it', async () => {
    const { askForToken, app } = await open();
    const asked = {
      ...notTheirs,
      goal: uuid,
      permissions: 'read',
      goal_uuid: demo.goal('Open a second bakery'),
      account_uuid: demo.foreignClient,
      accountUuid: demo.foreignClient,
      host_origin: 'https://evil.example',
      may_write: 1,
      expires_at: 9_999_999_999_999,
      token: 'chosen-by-the-client',
    };
    const { token, ...rest } = (await askForToken(asked)).json();
    expect([token, rest]).toEqual([expect.stringMatching(/^[\w-]{43}$/), { expires_in: 600 }]);
    const session = await app.inject({ url: '/embed/v1/session', headers: frameHeaders(token) });
    expect(session.json()).toMatchObject({
      goal: uuid,
      account: { uuid: demo.account('Eleanor Hartley') },
      permissions: { write: false, delete: false },
    });
    const evil = { ...frameHeaders(token), 'x-embed-host': 'https://evil.example' };
    expect((await app.inject({ url: '/embed/v1/session', headers: evil })).statusCode).toBe(403);
  });

  test('is left aside by a sign-in', async () => {
    const { browse } = await open();
    const payload = { ...notTheirs, token: demoToken, permissions: { write: false }, role: 'owner' };
    const { account, permissions } = (await browse({ method: 'POST', url: '/bff/session', payload })).json();
    expect(account.uuid).toBe(demo.account('Eleanor Hartley'));
    expect(permissions).toEqual({ write: true, delete: true });
  });
});

test('protected keys never reach Plannr', async () => {
  const running = await gatewayServer.open();
  const { save, create, find } = await openWaysIn(running);
  for (const door of doors) {
    running.written.length = 0;
    const saved = await save(door, { ...notTheirs, progress: 70 }, (await find(uuid)).etag);
    const created = await create(door, { ...notTheirs, ...boat });
    expect([door, saved.statusCode, created.statusCode]).toEqual([door, 200, 201]);
    expect(running.written).toEqual([{ progress: 70 }, boat]);
  }
});

/** Saves and creates in each API. */
async function openWaysIn(running: Awaited<ReturnType<TestServer['open']>>) {
  const cookie = await running.signIn();

  /** `goal`: the goal of a frame's token. */
  async function send(goal: string, asked: Sent) {
    if (asked.url.startsWith('/embed')) {
      const { inFrame } = await running.openFrame({ goal });
      return inFrame({ ...asked, url: asked.url.slice('/embed/v1'.length) });
    }
    return asked.url.startsWith('/bff')
      ? running.browse({ ...asked, headers: { ...asked.headers, cookie } })
      : running.ask(asked);
  }
  return {
    find: (goal: string) => running.backend.findGoal(running.caller, goal),
    save: (door: string, payload: object, tag: string) =>
      send(uuid, { method: 'PUT', url: `${door}/v2/goals/${uuid}`, headers: { 'if-match': tag }, payload }),
    create: (door: string, payload: object) =>
      send('new', { method: 'POST', url: `${door}/v2/goals`, payload }),
  };
}

type Sent = { method: 'PUT' | 'POST'; url: string; headers?: Record<string, string>; payload: object };
