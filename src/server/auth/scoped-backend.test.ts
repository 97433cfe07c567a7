import { describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabases } from '../../testing/servers/databases';
import { demo } from '../../testing/servers/demo-store';
import { openEmbed } from '../../testing/servers/open-embed';

const goal = demo.goal('Reduced Mileage');
const other = demo.goal('Open a second bakery');
const goals = '/api/v2/goals';
const put = { method: 'PUT', payload: { name: 'Renamed' }, headers: { 'if-match': '"1"' } } as const;
const remove = { method: 'DELETE', headers: { 'if-match': '"1"' } } as const;
const boat = {
  method: 'POST',
  url: goals,
  payload: { name: 'Treehouse', account_uuids: [demo.account('Hulk Banner')] },
} as const;

describe.each(testDatabases)('a frame $title', (database) => {
  test('reaches its goal, its history, and what its pickers show', async () => {
    const { inFrame } = await openFrameFor(database, { goal });
    const statusOf = async (url: string, more: object = {}) => (await inFrame({ url, ...more })).statusCode;
    const inPlace = async (write: object) => ({ ...write, headers: await newestTag(inFrame, goal) });
    expect(await statusOf(`${goals}/${goal}`)).toBe(200);
    expect(await statusOf(`${goals}/${goal.toUpperCase()}`)).toBe(200);
    expect(await statusOf(`${goals}/${goal}`, { method: 'HEAD' })).toBe(200);
    expect(await statusOf(`${goals}/${goal}`, await inPlace(put))).toBe(200);
    const history = await inFrame({ url: `${goals}/${goal}/history` });
    expect(history.json().data).toMatchObject([{ summary: expect.stringContaining('Renamed') }]);
    for (const url of [
      '/api/v1/account',
      `/api/v1/account/${demo.account('Hulk Banner')}`,
      '/api/v1/circles',
    ])
      expect([url, await statusOf(url)]).toEqual([url, 200]);
    expect(await statusOf(`${goals}/${goal}`, await inPlace(remove))).toBe(204);
    expect(await statusOf(`${goals}/${goal}`)).toBe(404);
  });

  test.each([
    ['another goal', { url: `${goals}/${other}` }, 'This token is for another goal'],
    ['another firm’s goal', { url: `${goals}/${demo.foreignGoal}` }, 'This token is for another goal'],
    ['a goal that is not there', { url: `${goals}/${demo.circle('x')}` }, 'This token is for another goal'],
    ['a save of another goal', { ...put, url: `${goals}/${other}` }, 'This token is for another goal'],
    [
      'a wrong save of another goal',
      { ...put, url: `${goals}/${other}`, payload: { name: '' } },
      'This token is for another goal',
    ],
    ['the delete of another goal', { ...remove, url: `${goals}/${other}` }, 'This token is for another goal'],
    ['the history of another goal', { url: `${goals}/${other}/history` }, 'This token is for another goal'],
    ['the list of goals', { url: goals }, 'This token is for one goal only'],
    ['a new goal', boat, 'This token is for an existing goal'],
    ['a wrong new goal', { ...boat, payload: { name: '' } }, 'This token is for an existing goal'],
    ['the logins', { url: '/api/v1/logins' }, 'This token can’t read logins'],
  ])('is refused %s', async (_, asked, message) => {
    const { inFrame, backend, caller } = await openFrameFor(database, { goal });
    const answer = await inFrame(asked);
    expect([answer.statusCode, answer.json()]).toEqual([403, { message }]);
    expect((await backend.findGoal(caller, other)).etag).toMatch(/^"1-/);
    const all = await backend.listGoals(caller, {}, { page: 1, perPage: 1, sort: 'created_at' });
    expect(all.total).toBe(40);
  });

  test('that may only read changes nothing', async () => {
    const { inFrame, backend, caller } = await openFrameFor(database, { goal, permissions: 'read' });
    const url = `${goals}/${goal}`;
    expect((await inFrame({ url })).statusCode).toBe(200);
    for (const asked of [put, { ...put, payload: {} }, { ...put, payload: { name: '' } }, remove])
      expect((await inFrame({ ...asked, url })).statusCode).toBe(403);
    expect((await backend.findGoal(caller, goal)).etag).toMatch(/^"1-/);
  });

  test('with a new goal creates it once, and then works on it', async () => {
    const { inFrame } = await openFrameFor(database, { goal: 'new' });
    const session = async () => (await inFrame({ url: '/session' })).json().goal;
    expect((await inFrame({ ...boat, payload: { ...boat.payload, name: '' } })).statusCode).toBe(422);
    const foreign = { ...boat.payload, account_uuids: [demo.foreignClient] };
    expect((await inFrame({ ...boat, payload: foreign })).statusCode).toBe(422);
    expect(await session()).toBeNull();
    const created = await inFrame(boat);
    const { uuid } = created.json();
    expect([created.statusCode, await session()]).toEqual([201, uuid]);
    expect(created.headers.etag).toMatch(/^"1-/);
    expect(created.headers.location).toBe(`/embed/v1/api/v2/goals/${uuid}`);
    const again = await inFrame(boat);
    expect([again.statusCode, again.json()]).toEqual([
      409,
      { message: 'This goal has been created already', code: 'goal_taken' },
    ]);
    const url = `${goals}/${uuid}`;
    expect((await inFrame({ url })).json().name).toBe('Treehouse');
    expect((await inFrame({ ...put, url, headers: await newestTag(inFrame, uuid) })).statusCode).toBe(200);
    expect((await inFrame({ url: `${url}/history` })).json().data).toHaveLength(2);
    expect((await inFrame({ url: `${goals}/${goal}` })).statusCode).toBe(403);
    expect((await inFrame({ url, ...remove, headers: await newestTag(inFrame, uuid) })).statusCode).toBe(204);
    expect((await inFrame(boat)).statusCode).toBe(409);
    expect(await session()).toBe(uuid);
  });

  test('with a new goal creates it once, however many requests arrive at once', async () => {
    const { inFrame, backend, caller } = await openFrameFor(database, { goal: 'new' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => inFrame(boat)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409, 409, 409]);
    const found = await backend.listGoals(
      caller,
      { name: 'Treehouse' },
      { page: 1, perPage: 5, sort: 'created_at' },
    );
    expect(found.total).toBe(1);
  });

  test('asks an exact store for no history', async () => {
    const { inFrame } = await openFrameFor(database, { goal }, { PLANNR_EXACT: 'on' });
    expect((await inFrame({ url: `${goals}/${goal}/history` })).statusCode).toBe(404);
  });
});

async function openFrameFor(
  database: TestDatabase,
  request: { goal: string; permissions?: 'read' },
  environment: Record<string, string> = {},
) {
  const { backend, caller, openFrame } = await openEmbed(database, { environment });
  return { backend, caller, ...(await openFrame(request)) };
}

/** The header that names the goal's current version. */
async function newestTag(inFrame: Awaited<ReturnType<typeof openFrameFor>>['inFrame'], uuid: string) {
  return { 'if-match': String((await inFrame({ url: `${goals}/${uuid}` })).headers.etag) };
}
