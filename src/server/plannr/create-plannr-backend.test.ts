import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import wordForWord from '../../contract/fixtures/put-goal-response-as-documented.json' with { type: 'json' };
import { readGoal } from '../../contract/read-goal';
import { documented, startDocumentedUpstream } from '../../testing/documented-upstream';
import type { Caller } from '../backend';
import { createPlannrBackend } from './create-plannr-backend';
import { createUpstream } from './create-upstream';

const { goalUuid, clientUuid, secret } = documented;
const byName = { page: 1, perPage: 50, sort: 'first_name' } as const;
const newest = { page: 1, perPage: 25, sort: '-updated_at' } as const;
const caller: Caller = {
  accountUuid: documented.adviserUuid,
  firmUuid: documented.firmUuid,
  mayWrite: true,
  mayDelete: true,
  plannrToken: documented.token,
};

describe('what Plannr answers', () => {
  test('is read word for word as documented, and nothing else goes on', async () => {
    const { backend } = await open();
    const { goal } = await backend.findGoal(caller, goalUuid);
    expect(readGoal(goal)).toEqual(readGoal(wordForWord));
    const text = JSON.stringify(goal);
    for (const strange of [
      'App\\\\Http',
      'firm:read',
      'referral_code',
      'can_be_deleted',
      'first_contact_date',
    ])
      expect(text).not.toContain(strange);
    expect(JSON.parse(text)).toMatchObject({
      target_amount: { amount: 4_000, formatted: '£40.00', currency: 'GBP' },
      shared_owner: { name: 'Gareth Thompson', inactive_at: '2026-04-29' },
    });
    expect(text).not.toContain('account_uuids');
  });

  test('of people and circles leaves the firm out, and junk where a record should be', async () => {
    const { backend } = await open();
    const answers = [
      await backend.listAccounts(caller, {}, byName),
      await backend.findAccount(caller, clientUuid),
      await backend.listCircles(caller, {}, { ...byName, sort: 'name', withAccounts: true }),
      await backend.listLogins(caller),
    ];
    expect(JSON.stringify(answers)).not.toContain(secret);
    expect(JSON.stringify(answers)).not.toContain('App\\\\Http');
    expect(answers[2]).toMatchObject({
      items: [{ name: 'Thompson family', bg_colour: '#5E81AC' }],
      total: 1,
    });
  });

  test('of another goal than the one asked for is refused', async () => {
    const { backend, plannr } = await open();
    plannr.next({ status: 200, body: { ...wordForWord, uuid: clientUuid } });
    await expect(backend.findGoal(caller, goalUuid)).rejects.toMatchObject({ status: 502 });
    plannr.next({ status: 200, body: [wordForWord] });
    await expect(backend.findGoal(caller, goalUuid)).rejects.toMatchObject({ status: 502 });
  });

  test('of an amount or a day that cannot be read stays unknown', async () => {
    const { backend, plannr } = await open();
    const odd = {
      target_amount: 'App\\Http',
      complete_goal_by: '2027-02-31T00:00:00+00:00',
      progress: 'x',
      priority: null,
    };
    plannr.next({ status: 200, body: { ...wordForWord, ...odd } });
    const { goal } = await backend.findGoal(caller, goalUuid);
    expect(JSON.parse(JSON.stringify(goal))).toEqual(
      expect.not.objectContaining({ target_amount: expect.anything(), complete_goal_by: expect.anything() }),
    );
    expect(goal).toMatchObject({ progress: undefined, priority: null, name: 'Reduced Mileage' });
  });
});

describe('a goal', () => {
  test('keeps its tag however its moment is written, and changes it with its fields', async () => {
    const { backend, plannr } = await open();
    const tagOf = async (changed: object) => {
      plannr.next({ status: 200, body: { ...wordForWord, ...changed } });
      return (await backend.findGoal(caller, goalUuid)).etag;
    };
    const tag = await tagOf({});
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    const same = {
      updated_at: '2026-04-29T11:53:00Z',
      progress: 68,
      firm: {},
      target_amount: { amount: 4000, currency: 'GBP' },
    };
    expect(await tagOf(same)).toBe(tag);
    for (const changed of [
      { updated_at: '2026-04-29T12:53:01+01:00' },
      { progress: '69' },
      { timeframe: null },
      { target_amount: null },
      { complete_goal_by: '2027-04-30T12:53:00+01:00' },
    ])
      expect(await tagOf(changed)).not.toBe(tag);
  });

  test('is written in Plannr’s keys, which differ by verb, and without what is ours', async () => {
    const { backend, plannr } = await open({ keeps: true });
    const owners = [clientUuid];
    const reason = { kind: 'correction', text: '' } as const;
    await backend.createGoal(caller, { name: 'Boat', owners, shownOnCircles: true }, { reason });
    await backend.updateGoal(caller, goalUuid, { shownOnCircles: false, targetAmount: 12_34 }, { reason });
    expect(plannr.requests.map(({ method, body }) => [method, body])).toEqual([
      ['POST', { name: 'Boat', account_uuids: owners, show_on_circles: true }],
      ['PUT', { shown_on_circles: false, target_amount: 12_34 }],
    ]);
  });

  test('is sent in pounds where Plannr counts them, and not with pence', async () => {
    const { backend, plannr } = await open({ keeps: true }, { amountUnit: 'major' });
    await backend.updateGoal(caller, goalUuid, { targetAmount: 500_00 });
    await backend.updateGoal(caller, goalUuid, { targetAmount: 0 });
    const refused = { status: 422, body: { errors: { target_amount: [expect.stringContaining('whole')] } } };
    await expect(backend.updateGoal(caller, goalUuid, { targetAmount: 500_01 })).rejects.toMatchObject(
      refused,
    );
    const pence = { name: 'Boat', owners: [clientUuid], targetAmount: 1 };
    await expect(backend.createGoal(caller, pence)).rejects.toMatchObject(refused);
    expect(plannr.requests.map(({ body }) => body)).toEqual([{ target_amount: 500 }, { target_amount: 0 }]);
    expect(await backend.findFaults(caller, undefined, { targetAmount: 1 })).toEqual(refused.body.errors);
  });

  test('that goes between the look at it and the write is told as gone', async () => {
    const { backend, plannr } = await open();
    const { etag } = await backend.findGoal(caller, goalUuid);
    const gone = { status: 404, body: { message: 'No query results' } };
    for (const write of [
      () => backend.updateGoal(caller, goalUuid, { progress: 1 }, { ifMatch: etag }),
      () => backend.deleteGoal(caller, goalUuid, { ifMatch: etag }),
    ]) {
      plannr.next({ status: 200, body: wordForWord }, gone);
      await expect(write()).rejects.toMatchObject({ status: 412, body: { current: null } });
    }
  });

  test.each([
    [200, { message: 'Goal deleted' }],
    [200, {}],
    [202, undefined],
    [204, undefined],
  ])('is deleted whatever Plannr says of it: %i %j', async (status, body) => {
    const { backend, plannr } = await open();
    plannr.next(body === undefined ? { status } : { status, body });
    await expect(backend.deleteGoal(caller, goalUuid)).resolves.toBeUndefined();
  });
});

describe('goals are listed', () => {
  test('from Plannr’s list where it is there, with its filters', async () => {
    const { backend, plannr } = await open({ hasGoalList: true });
    const filter = { accountUuids: [clientUuid], circleUuids: [documented.circleUuid] };
    const { items, searched } = await backend.listGoals(caller, filter, newest);
    expect(items.map(({ uuid }) => uuid)).toEqual([goalUuid]);
    expect(searched).toEqual({ clients_only: false, first: null });
    expect(Object.fromEntries(plannr.requests[0]?.query ?? [])).toEqual({
      'filter[account_uuids]': clientUuid,
      'filter[circle_uuids]': documented.circleUuid,
      include: 'shared_owner',
      sort: '-updated_at',
      page: '1',
      per_page: '25',
    });
  });

  test('by names that are looked for here, as far as four pages, and it is said how far', async () => {
    const { backend, plannr } = await open({ hasGoalList: true });
    const aPage = (page: number, last: number, name: string) => ({
      status: 200,
      body: {
        data: [{ ...wordForWord, uuid: goalUuid.replace(/.$/, String(page)), name }],
        meta: { last_page: last, total: 5_000 },
      },
    });
    plannr.next(...[1, 2, 3, 4].map((page) => aPage(page, 20, page % 2 ? 'Ein Böot' : 'House')));
    const found = await backend.listGoals(
      caller,
      { name: 'boot THOMPSON' },
      { ...newest, perPage: 1, page: 2 },
    );
    expect(found).toMatchObject({ total: 2, searched: { clients_only: false, first: 4 } });
    expect(found.items.map(({ uuid }) => uuid.at(-1))).toEqual(['3']);
    expect(plannr.requests).toHaveLength(4);
    expect(plannr.requests.every(({ query }) => !query.has('filter[name]'))).toBe(true);
  });

  test('of clients where Plannr has no list, which is found out once in ten minutes', async () => {
    let now = 0;
    const { backend, plannr } = await open({}, { clock: () => new Date(now) });
    const searched = { clients_only: true, first: null };
    expect(await backend.listGoals(caller, {}, newest)).toEqual({ items: [], total: 0, searched });
    const ofClient = await backend.listGoals(caller, { accountUuids: [clientUuid] }, newest);
    expect(ofClient).toMatchObject({ items: [{ uuid: goalUuid }], total: 1, searched });
    const named = { accountUuids: [clientUuid], name: 'mileage gareth' };
    expect((await backend.listGoals(caller, named, newest)).total).toBe(1);
    expect((await backend.listGoals(caller, { ...named, name: 'house' }, newest)).total).toBe(0);
    const paths = () => plannr.requests.map(({ path }) => path);
    expect(paths()).toEqual(['/api/v2/goals', ...Array(3).fill(`/api/v1/client/${clientUuid}/goal`)]);
    now = 10 * 60_000;
    await backend.listGoals(caller, {}, newest);
    expect(paths().at(-1)).toBe('/api/v2/goals');
  });

  test.each([405, 501])('of clients where Plannr answers its list with %i', async (status) => {
    const { backend, plannr } = await open();
    plannr.next({ status, body: { message: 'Not here' } });
    const { searched } = await backend.listGoals(caller, {}, newest);
    expect(searched?.clients_only).toBe(true);
    await expect(backend.ping()).resolves.toBeUndefined();
  });

  test('of clients once where Plannr’s list does not understand the question', async () => {
    const { backend, plannr } = await open({ hasGoalList: true });
    plannr.next({ status: 400, body: { message: 'Requested filter(s) `account_uuids` are not allowed.' } });
    const ofClient = () => backend.listGoals(caller, { accountUuids: [clientUuid] }, newest);
    expect(await ofClient()).toMatchObject({ total: 1, searched: { clients_only: true } });
    expect(await ofClient()).toMatchObject({ total: 1, searched: { clients_only: false } });
  });

  test('not at all while Plannr fails, which is no missing list', async () => {
    const { backend, plannr } = await open();
    plannr.next(
      { status: 500, body: {} },
      { status: 404, body: '<h1>Nothing</h1>', headers: { 'content-type': 'text/html' } },
    );
    for (const _ of [1, 2])
      await expect(backend.listGoals(caller, {}, newest)).rejects.toMatchObject({ status: 502 });
  });
});

describe('clients are found', () => {
  test('by the longest word at Plannr, and by the rest here', async () => {
    const { backend, plannr } = await open();
    const found = await backend.listAccounts(caller, { type: 'client', name: 'gáreth  thomp' }, byName);
    expect(found.items.map(({ name }) => name)).toEqual(['Gareth Thompson']);
    const none = await backend.listAccounts(caller, { type: 'client', name: 'thompson zoë' }, byName);
    expect(none).toEqual({ items: [], total: 0 });
    expect(plannr.requests.map(({ query }) => query.get('filter[name]'))).toEqual(['gáreth', 'thompson']);
  });

  test('by UUID also where Plannr looks at none, one by one', async () => {
    const { backend, plannr } = await open();
    const others = { data: [{ uuid: documented.adviserUuid, name: 'Alex Adviser', type: 'employee' }] };
    const notAllowed = { message: 'Requested filter(s) `uuid` are not allowed.' };
    for (const answer of [
      { status: 200, body: others },
      { status: 400, body: notAllowed },
    ]) {
      plannr.next(answer);
      const uuids = [clientUuid.toUpperCase(), documented.circleUuid];
      const found = await backend.listAccounts(caller, { type: 'client', uuids }, byName);
      expect(found.items.map(({ name }) => name)).toEqual(['Gareth Thompson']);
    }
  });
});

test('Plannr that is down is told by its health, and nothing more is asked', async () => {
  const { backend, plannr } = await open();
  plannr.next(...Array(5).fill({ status: 503, body: {} }));
  for (let count = 1; count <= 5; count += 1) {
    await backend.ping();
    await expect(backend.findGoal(caller, goalUuid)).rejects.toMatchObject({ status: 502 });
  }
  await expect(backend.ping()).rejects.toThrow('Plannr failed');
  await expect(backend.findGoal(caller, goalUuid)).rejects.toMatchObject({ status: 503 });
  expect(plannr.requests).toHaveLength(5);
});

test('a question to Plannr ends with its asker, and a write does not', async () => {
  const server = createServer(() => {}).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const upstream = createUpstream({ apiUrl: `http://127.0.0.1:${port}`, limits: { answerMs: 300 } });
  const backend = createPlannrBackend({ upstream, currency: 'GBP', amountUnit: null });
  onTestFinished(() => backend.close());
  const asker = new AbortController();
  const asked = { ...caller, gone: asker.signal };
  const write = backend.updateGoal(asked, goalUuid, { progress: 1 });
  const question = backend.findGoal(asked, goalUuid);
  asker.abort();
  await expect(question).rejects.toMatchObject({ status: 499 });
  await expect(write).rejects.toMatchObject({ status: 504 });
});

async function open(
  plannrOptions: Parameters<typeof startDocumentedUpstream>[0] = {},
  options: Partial<Parameters<typeof createPlannrBackend>[0]> = {},
) {
  const plannr = await startDocumentedUpstream(plannrOptions);
  onTestFinished(() => plannr.close());
  const upstream = createUpstream({ apiUrl: plannr.url });
  const backend = createPlannrBackend({ upstream, currency: 'GBP', amountUnit: null, ...options });
  onTestFinished(() => backend.close());
  return { plannr, backend };
}
