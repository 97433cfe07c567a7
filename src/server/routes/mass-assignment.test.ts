import { describe, expect, test } from 'vitest';
import { testDatabases } from '../../testing/databases';
import { demo, demoToken } from '../../testing/demo-store';
import { frameHeaders, openEmbed } from '../../testing/open-embed';

const uuid = demo.goal('Reduced Mileage');
const owner = demo.account('Hulk Banner');
const foreignFirm = demo.foreignClient;

/** What a client may not say, in the names that the API, the tables and the code have for it. */
const notTheirs = {
  uuid: demo.foreignGoal,
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

describe.each(testDatabases)('what a body may not say $title', (database) => {
  test.each(['/api', '/bff/api', '/embed/v1/api'])('is left aside by a save behind %s', async (door) => {
    const { send } = await openDoors(database);
    const plain = await send(
      uuid,
      { method: 'PUT', url: `${door}/v2/goals/${uuid}`, tag: '"1"' },
      { progress: 70 },
    );
    const more = { ...notTheirs, progress: 70 };
    const crammed = await send(uuid, { method: 'PUT', url: `${door}/v2/goals/${uuid}`, tag: '"2"' }, more);
    expect([plain.statusCode, crammed.statusCode]).toEqual([200, 200]);
    expect(crammed.json()).toEqual({ ...plain.json(), updated_at: crammed.json().updated_at });
    expect(crammed.headers.etag).toBe('"3"');
  });

  test.each(['/api', '/bff/api', '/embed/v1/api'])('is left aside by a new goal behind %s', async (door) => {
    const { send, backend, caller } = await openDoors(database);
    const given = { ...notTheirs, name: 'A boat', account_uuids: [owner] };
    const created = await send('new', { method: 'POST', url: `${door}/v2/goals` }, given);
    expect([created.statusCode, created.headers.etag]).toEqual([201, '"1"']);
    const goal = created.json();
    expect(goal.uuid).not.toBe(demo.foreignGoal);
    expect(goal.account_uuids).toEqual([owner]);
    expect(JSON.stringify(goal)).not.toMatch(new RegExp(`2001|hidden|${foreignFirm}`));
    expect((await backend.findGoal(caller, goal.uuid)).goal).toEqual(goal);
  });

  test('is left aside by a token for a frame, which can do no more for it', async () => {
    const { askForToken, app } = await openEmbed(database);
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
    const { browse } = await openEmbed(database);
    const payload = { ...notTheirs, token: demoToken, permissions: { write: false }, role: 'owner' };
    const { account, permissions } = (await browse({ method: 'POST', url: '/bff/session', payload })).json();
    expect(account.uuid).toBe(demo.account('Eleanor Hartley'));
    expect(permissions).toEqual({ write: true, delete: true });
  });
});

type Sent = { method: 'PUT' | 'POST'; url: string; tag?: string };

async function openDoors(database: (typeof testDatabases)[number]) {
  const running = await openEmbed(database);
  const cookie = await running.signIn();

  /** `goal`: what a frame's token is for. */
  async function send(goal: string, { tag, ...asked }: Sent, payload: object) {
    const headers = { ...(tag && { 'if-match': tag }) };
    if (asked.url.startsWith('/embed')) {
      const { inFrame } = await running.openFrame({ goal });
      return inFrame({ ...asked, url: asked.url.slice('/embed/v1'.length), headers, payload });
    }
    return asked.url.startsWith('/bff')
      ? running.browse({ ...asked, headers: { ...headers, cookie }, payload })
      : running.ask({ ...asked, headers, payload });
  }
  return { ...running, send };
}
