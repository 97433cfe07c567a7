import { describe, expect, test } from 'vitest';
import wordForWord from '../../contract/fixtures/put-goal-response-as-documented.json' with { type: 'json' };
import { documented } from '../../testing/servers/documented-upstream';
import { documentedCaller, openPlannrBackend } from '../../testing/servers/open-plannr-backend';

const { goalUuid, clientUuid } = documented;
const byName = { page: 1, perPage: 50, sort: 'first_name' } as const;
const newest = { page: 1, perPage: 25, sort: '-updated_at' } as const;
const caller = documentedCaller;

describe('goals are listed', () => {
  test('from Plannr’s list if it exists, with its filters', async () => {
    const { backend, plannr } = await openPlannrBackend({ hasGoalList: true });
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

  test('by names that are searched on our side, up to four pages, and the answer says how far', async () => {
    const { backend, plannr } = await openPlannrBackend({ hasGoalList: true });
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

  test('once, with their number or that there are more, while they move between pages', async () => {
    const { backend, plannr } = await openPlannrBackend({ hasGoalList: true });
    const aPage = (total: number, ...ends: number[]) => ({
      status: 200,
      body: {
        data: ends.map((end) => ({ ...wordForWord, uuid: goalUuid.replace(/.$/, String(end)) })),
        meta: { last_page: 2, total },
      },
    });
    const search = () => backend.listGoals(caller, { name: 'mileage' }, newest);
    plannr.next(aPage(3, 1, 2), aPage(3, 2, 3));
    const moved = await search();
    expect(moved.items.map(({ uuid }) => uuid.at(-1))).toEqual(['1', '2', '3']);
    expect(moved).toMatchObject({ total: 3, searched: { first: null } });
    plannr.next(aPage(4, 1, 2), aPage(4, 4));
    expect(await search()).toMatchObject({ total: 3, searched: { first: 3 } });
  });

  test('of clients if Plannr has no list, which is found out once in ten minutes', async () => {
    let now = 0;
    const { backend, plannr } = await openPlannrBackend({}, { monotonic: () => now });
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

  test.each([405, 501])('of clients if Plannr answers its list with %i', async (status) => {
    const { backend, plannr } = await openPlannrBackend();
    plannr.next({ status, body: { message: 'Not here' } });
    const { searched } = await backend.listGoals(caller, {}, newest);
    expect(searched?.clients_only).toBe(true);
    await expect(backend.ping()).resolves.toBeUndefined();
  });

  test('of clients once if Plannr’s list does not understand the request', async () => {
    const { backend, plannr } = await openPlannrBackend({ hasGoalList: true });
    plannr.next({ status: 400, body: { message: 'Requested filter(s) `account_uuids` are not allowed.' } });
    const ofClient = () => backend.listGoals(caller, { accountUuids: [clientUuid] }, newest);
    expect(await ofClient()).toMatchObject({ total: 1, searched: { clients_only: true } });
    expect(await ofClient()).toMatchObject({ total: 1, searched: { clients_only: false } });
  });

  test('of ten clients at most, each of which is a request', async () => {
    const { backend, plannr } = await openPlannrBackend();
    const others = Array.from({ length: 10 }, (_, index) => `00000000-0000-4000-8000-00000000000${index}`);
    const listOf = (accountUuids: string[]) => backend.listGoals(caller, { accountUuids }, newest);
    const errors = { 'filter.account_uuids': [expect.stringContaining('Choose fewer owners')] };
    await expect(listOf([...others, clientUuid])).rejects.toMatchObject({ status: 422, body: { errors } });
    expect(plannr.requests.map(({ path }) => path)).toEqual(['/api/v2/goals']);
    const twice = [...others.slice(1), clientUuid, clientUuid.toUpperCase()];
    expect((await listOf(twice)).total).toBe(1);
    expect(plannr.requests).toHaveLength(11);
  });

  test('of the other clients if Plannr does not have one', async () => {
    const { backend } = await openPlannrBackend();
    const accountUuids = [documented.circleUuid, clientUuid];
    expect(await backend.listGoals(caller, { accountUuids }, newest)).toMatchObject({
      items: [{ uuid: goalUuid }],
      total: 1,
    });
  });

  test('over pages that only name the next one', async () => {
    const { backend, plannr } = await openPlannrBackend({ hasGoalList: true });
    const aPage = (page: number, next: string | null) => ({
      status: 200,
      body: {
        data: [{ ...wordForWord, uuid: goalUuid.replace(/.$/, String(page)) }],
        links: { next },
        meta: { current_page: page, per_page: 1 },
      },
    });
    const [first, last] = [aPage(1, 'https://api.plannrcrm.com/?page=2'), aPage(2, null)];
    plannr.next(first, last, first);
    const named = await backend.listGoals(caller, { name: 'mileage' }, newest);
    expect(named).toMatchObject({ total: 2, searched: { first: null } });
    expect((await backend.listGoals(caller, {}, { ...newest, perPage: 1 })).total).toBe(2);
  });

  test('not at all while Plannr fails, which is no missing list', async () => {
    const { backend, plannr } = await openPlannrBackend();
    plannr.next(
      { status: 500, body: {} },
      { status: 404, body: '<h1>Nothing</h1>', headers: { 'content-type': 'text/html' } },
    );
    for (const _ of [1, 2])
      await expect(backend.listGoals(caller, {}, newest)).rejects.toMatchObject({ status: 502 });
  });
});

describe('clients are found', () => {
  test('by the longest word at Plannr, and by the rest on our side', async () => {
    const { backend, plannr } = await openPlannrBackend();
    const found = await backend.listAccounts(caller, { type: 'client', name: 'gáreth  thomp' }, byName);
    expect(found.items.map(({ name }) => name)).toEqual(['Gareth Thompson']);
    const none = await backend.listAccounts(caller, { type: 'client', name: 'thompson zoë' }, byName);
    expect(none).toEqual({ items: [], total: 0 });
    expect(plannr.requests.map(({ query }) => query.get('filter[name]'))).toEqual(['gáreth', 'thompson']);
  });

  test('by UUID also if Plannr ignores the filter, one by one', async () => {
    const { backend, plannr } = await openPlannrBackend();
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

  test('by UUID without those that the caller may not see', async () => {
    const { backend, plannr } = await openPlannrBackend();
    const uuids = [documented.circleUuid, clientUuid];
    plannr.next(
      { status: 200, body: { data: [] } },
      { status: 403, body: { message: 'This action is unauthorized.' } },
    );
    const found = await backend.listAccounts(caller, { uuids }, byName);
    expect(found.items.map(({ name }) => name)).toEqual(['Gareth Thompson']);
  });

  test('among the first thousand by several words, and the others count as if they might match', async () => {
    const { backend, plannr } = await openPlannrBackend();
    const aPage = (page: number, name: string) => ({
      status: 200,
      body: {
        data: [{ uuid: clientUuid.replace(/.$/, String(page)), name, type: 'client' }],
        meta: { last_page: 8, total: 2_000 },
      },
    });
    plannr.next(...[1, 2, 3, 4].map((page) => aPage(page, page === 3 ? 'Zoë Smith' : 'Ann Smith')));
    const found = await backend.listAccounts(caller, { name: 'smith zoe' }, byName);
    expect(found.items.map(({ name }) => name)).toEqual(['Zoë Smith']);
    expect(found.total).toBe(1_997);
  });
});
