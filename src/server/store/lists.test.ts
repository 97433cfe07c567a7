import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { demo, openDemoStore } from '../../testing/servers/demo-store';
import { openDatabase } from './database';
import { listGoals } from './list-goals';
import { createSearch } from './search';

const wholeList = { page: 1, perPage: 500 };
const byName = { ...wholeList, sort: 'first_name' } as const;

describe.each(testDatabases)('the lists of the store $title', (database) => {
  let store: Awaited<ReturnType<typeof openDemoStore>>;

  beforeAll(async () => {
    const ends: (() => Promise<void>)[] = [];
    store = await openDemoStore(database, { onEnd: (close) => ends.unshift(close) });
    return async () => {
      for (const end of ends) await end();
    };
  });

  test.each([
    ['no\0body', 0],
    ['\ud800', 60],
  ])('find clients by %j, which no address can carry', async (name, total) => {
    const { backend, caller } = store;
    expect((await backend.listAccounts(caller, { type: 'client', name }, byName)).total).toBe(total);
  });

  test('answer an account with its circles', async () => {
    const { backend, caller } = store;
    const hulk = await backend.findAccount(caller, demo.account('Hulk Banner'));
    expect(hulk).toMatchObject({
      name: 'Hulk Banner',
      type: 'client',
      kind: 'individual',
      can_be_deleted: 'false',
    });
    expect(hulk.circles?.map(({ name }) => name)).toEqual(['Avengers', 'Gamma Research', 'Marvel']);
  });

  test('find goals by their name or an owner’s', async () => {
    const { backend, caller } = store;
    const find = async (name: string) =>
      (await backend.listGoals(caller, { name }, { ...wholeList, sort: 'created_at' })).items.map(
        (goal) => goal.name,
      );
    expect(await find('mileage')).toEqual(['Reduced Mileage']);
    expect(await find('natasha')).toEqual(['Reduced Mileage']);
    expect(await find('reduced natasha')).toEqual(['Reduced Mileage']);
    expect(await find('weiss')).toEqual(['Cover for the workshop']);
    expect(await find('LUCIA’S wedd')).toEqual(['Lucía’s wedding']);
    expect(await find('reduced lockhart')).toEqual([]);
    expect(await find('%')).toEqual([]);
  });

  test('take as many statements for a page of forty goals as for one', async () => {
    const { caller, place } = store;
    const { db, kind } = await openDatabase(place);
    onTestFinished(() => db.destroy());
    const statementsOf = async (perPage: number) => {
      let statements = 0;
      const counted = db.withPlugin({
        transformQuery: ({ node }) => {
          statements += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      });
      const counting = { db: counted, search: createSearch(kind), locale: 'en-GB', isExact: false };
      await listGoals(counting, caller, {}, { page: 1, perPage, sort: 'created_at' });
      return statements;
    };
    expect(await statementsOf(40)).toBe(await statementsOf(1));
  });
});
