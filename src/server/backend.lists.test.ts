import { beforeAll, describe, expect, test } from 'vitest';
import { goalSorts } from '../contract/page';
import { demo } from '../testing/servers/demo-store';
import { testBackends } from '../testing/servers/test-backends';

const wholeList = { page: 1, perPage: 500 };
const byName = { ...wholeList, sort: 'first_name' } as const;

describe.each(testBackends)('lists $title', ({ open }) => {
  let store: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    const ends: (() => Promise<unknown>)[] = [];
    store = await open({ onEnd: (close) => ends.unshift(close) });
    return async () => {
      for (const end of ends) await end();
    };
  });

  test.each([
    ['nunez', ['Elena Núñez', 'Elena & Mateo Núñez', 'Mateo Núñez']],
    ['NÚÑEZ elena', ['Elena Núñez', 'Elena & Mateo Núñez']],
    ['banner hulk', ['Hulk Banner']],
    ['ñu', ['Elena Núñez', 'Elena & Mateo Núñez', 'Mateo Núñez']],
    ['obriain', []],
    ['o briain', ['Ciarán Ó Briain']],
    ['oconnor bak', ["O'Connor Bakeries LLP"]],
    ['o’conn', ["O'Connor Bakeries LLP", "Patrick O'Connor"]],
    ['weiss', ['Jürgen Weiß']],
    ['يوسف', ['يوسف حداد']],
    ['%', []],
    ['___', []],
    ['"', []],
    ['a" OR name : "b', []],
    ["'); drop table goals; --", []],
    ['word '.repeat(60), []],
  ])('find clients by %j', async (name, found) => {
    const { backend, caller } = store;
    const { items, total } = await backend.listAccounts(caller, { type: 'client', name }, byName);
    expect(items.map((account) => account.name).toSorted()).toEqual(found.toSorted());
    expect(total).toBe(found.length);
  });

  test.each(['', '  '])('find every client by %j, in which nothing is typed', async (name) => {
    const { backend, caller } = store;
    expect((await backend.listAccounts(caller, { type: 'client', name }, byName)).total).toBe(60);
  });

  test('contain nothing of another firm', async () => {
    const { backend, caller } = store;
    const clients = await backend.listAccounts(caller, { name: 'lockhart' }, byName);
    const goals = await backend.listGoals(caller, { name: 'vineyard' }, { ...wholeList, sort: 'created_at' });
    const byOwner = await backend.listGoals(
      caller,
      { name: 'lockhart' },
      { ...wholeList, sort: 'created_at' },
    );
    expect([clients.total, goals.total, byOwner.total]).toEqual([0, 0, 0]);
    await expect(backend.findAccount(caller, demo.foreignClient)).rejects.toMatchObject({ status: 404 });
  });

  test('sort accounts by name whatever its accents and case, and page stably', async () => {
    const { backend, caller } = store;
    const whole = await backend.listAccounts(caller, { type: 'client' }, byName);
    const pages = [];
    for (let page = 1; page <= 9; page += 1) {
      pages.push(
        ...(await backend.listAccounts(caller, { type: 'client' }, { ...byName, page, perPage: 7 })).items,
      );
    }
    expect(pages).toEqual(whole.items);
    expect(whole.items.map(({ name }) => name).slice(0, 3)).toEqual([
      'Adebayo Okonkwo',
      'Adebayo & Ngozi Okonkwo',
      'Aisha Khan',
    ]);
    const down = await backend.listAccounts(caller, { type: 'client' }, { ...byName, sort: '-first_name' });
    expect(down.items).toEqual(whole.items.toReversed());
    expect(await backend.listAccounts(caller, {}, { ...byName, page: 1000 })).toEqual({
      items: [],
      total: 63,
    });
  });

  test('list accounts without an e-mail last in both directions', async () => {
    const { backend, caller } = store;
    for (const sort of ['email', '-email'] as const) {
      const { items } = await backend.listAccounts(caller, { type: 'client' }, { ...wholeList, sort });
      expect(items.slice(-3).map(({ email }) => email === null)).toEqual([false, true, true]);
    }
  });

  test('filter accounts by type and UUID', async () => {
    const { backend, caller } = store;
    const staff = await backend.listAccounts(caller, { type: 'employee' }, byName);
    expect(staff.items.map(({ name }) => name)).toEqual(['Eleanor Hartley', 'Tom Ashworth']);
    const uuids = [demo.account('Aisha Khan').toUpperCase(), demo.foreignClient];
    const some = await backend.listAccounts(caller, { uuids }, byName);
    expect(some.items.map(({ name }) => name)).toEqual(['Aisha Khan']);
    expect((await backend.listAccounts(caller, { uuids: [] }, byName)).total).toBe(0);
  });

  test('list the joint accounts of clients, each once', async () => {
    const { backend, caller } = store;
    const jointOf = async (...names: string[]) =>
      (await backend.listJointAccounts(caller, names.map(demo.account))).map(({ name, owners }) => [
        name,
        owners?.map((holder) => holder.first_name),
      ]);
    const whitfields = ['Margaret & George Whitfield', ['Margaret', 'George']];
    expect(await jointOf('Margaret Whitfield', 'George Whitfield')).toEqual([whitfields]);
    expect(await jointOf('George Whitfield', 'Sarah Thompson')).toEqual(
      expect.arrayContaining([whitfields, ['Sarah & Gareth Thompson', ['Sarah', 'Gareth']]]),
    );
    expect(await jointOf('Oliver Whitfield', 'Sarah Thompson 2', 'another firm’s client')).toEqual([]);
    expect(await jointOf()).toEqual([]);
  });

  test('find every goal of a couple by either one’s name, and with their joint accounts by their UUIDs', async () => {
    const { backend, caller } = store;
    const newest = { ...wholeList, sort: '-updated_at' } as const;
    const couple = ['Margaret Whitfield', 'George Whitfield'].map(demo.account);
    const joint = await backend.listJointAccounts(caller, couple);
    const found = await backend.listGoals(
      caller,
      { accountUuids: [...couple, ...joint.map(({ uuid }) => uuid)] },
      newest,
    );
    expect(found.items.map(({ name }) => name?.slice(0, 13)).toSorted()).toEqual([
      'Everything we',
      'Pay off the m',
      'Retire at 60',
      'University fu',
    ]);
    expect(found.total).toBe(4);
  });

  test('list circles, with their accounts on request', async () => {
    const { backend, caller } = store;
    const sort = { ...wholeList, sort: 'name' } as const;
    const all = await backend.listCircles(caller, {}, { ...sort, withAccounts: false });
    expect(all.total).toBe(20);
    expect(all.items[0]).toMatchObject({ name: 'Avengers' });
    expect(all.items[0]?.accounts).toBeUndefined();
    const filter = { name: 'nunez' };
    const { items } = await backend.listCircles(caller, filter, { ...sort, withAccounts: true });
    expect(items.map(({ name, accounts }) => [name, accounts?.map((account) => account.first_name)])).toEqual(
      [['Núñez family', ['Elena', null, 'Mateo']]],
    );
    const ofHulk = await backend.listCircles(
      caller,
      { accountUuids: [demo.account('Hulk Banner')], uuids: [demo.circle('Marvel'), demo.circle('Farmers')] },
      { ...sort, withAccounts: false },
    );
    expect(ofHulk.items.map(({ name }) => name)).toEqual(['Marvel']);
  });

  test('filter goals by UUID, owner and circle', async () => {
    const { backend, caller } = await open();
    const find = async (filter: Parameters<typeof backend.listGoals>[1]) =>
      (await backend.listGoals(caller, filter, { ...wholeList, sort: 'created_at' })).items
        .map((goal) => goal.name)
        .toSorted();
    expect(await find({ uuids: [demo.goal('Reduced Mileage'), demo.foreignGoal] })).toEqual([
      'Reduced Mileage',
    ]);
    expect(await find({ accountUuids: [demo.account('Hulk Banner')] })).toEqual([
      'Fund the gamma shield',
      'Reduced Mileage',
    ]);
    expect(await find({ accountUuids: [] })).toEqual([]);
    const gamma = { circleUuids: [demo.circle('Gamma Research')] };
    // The hidden goal names the circle and does not appear in it.
    expect(await find(gamma)).toEqual(['Fund the gamma shield']);
    await backend.updateGoal(caller, demo.goal('Reduced Mileage'), {
      shownOnCircles: true,
      visibleToCircles: [],
    });
    expect(await find(gamma)).toEqual(['Fund the gamma shield', 'Reduced Mileage']);
    await backend.updateGoal(caller, demo.goal('Reduced Mileage'), {
      visibleToCircles: [demo.circle('Farmers')],
    });
    expect(await find(gamma)).toEqual(['Fund the gamma shield']);
  });

  test.each(goalSorts)(
    'sort goals by %s both ways, what is empty last, each goal on one page',
    async (sort) => {
      const { backend, caller } = store;
      for (const direction of [sort, `-${sort}`] as const) {
        const { items, total } = await backend.listGoals(caller, {}, { ...wholeList, sort: direction });
        expect([items.length, total]).toEqual([40, 40]);
        const values = items.map((goal) => goal[sort]);
        const filled = values.filter((value) => value != null);
        expect(values.slice(0, filled.length)).toEqual(filled);
        const keys = filled.map((value) => (sort === 'progress' ? value.padStart(3, '0') : value));
        expect(keys).toEqual(direction === sort ? keys.toSorted() : keys.toSorted().toReversed());
        const pages = [];
        for (let page = 1; page <= 6; page += 1) {
          pages.push(...(await backend.listGoals(caller, {}, { page, perPage: 7, sort: direction })).items);
        }
        expect(pages).toEqual(items);
      }
    },
  );
});
