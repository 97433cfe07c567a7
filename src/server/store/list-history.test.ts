import { describe, expect, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { demo, openDemoStore } from '../../testing/servers/demo-store';

const hulkGoal = demo.goal('Reduced Mileage');
const all = { page: 1, perPage: 500 };

describe.each(testDatabases)('the history of a goal $title', (database) => {
  test('comes newest first and in pages', async () => {
    const { backend, caller } = await openDemoStore(database);
    for (const progress of [1, 2, 3, 4, 5]) await backend.updateGoal(caller, hulkGoal, { progress });
    const read = async (page: number) => {
      const { items, total } = await backend.listHistory(caller, hulkGoal.toUpperCase(), {
        page,
        perPage: 2,
      });
      return [total, items.map(({ version }) => version)];
    };
    expect([await read(1), await read(3), await read(4)]).toEqual([
      [5, [6, 5]],
      [5, [2]],
      [5, []],
    ]);
  });

  test('stays when the goal is deleted', async () => {
    const { backend, caller } = await openDemoStore(database);
    await backend.updateGoal(caller, hulkGoal, { progress: 1 });
    await backend.deleteGoal(caller, hulkGoal);
    const { items } = await backend.listHistory(caller, hulkGoal, all);
    expect(items.map(({ kind }) => kind)).toEqual(['deleted', 'updated']);
  });

  test('is empty for a goal that was never changed, and unknown for no goal', async () => {
    const { backend, caller } = await openDemoStore(database);
    expect(await backend.listHistory(caller, hulkGoal, all)).toEqual({ items: [], total: 0 });
    const unknown = backend.listHistory(caller, '00000000-0000-4000-8000-000000000000', all);
    await expect(unknown).rejects.toMatchObject({ status: 404 });
  });

  test('is refused to another firm, also after the goal was deleted', async () => {
    const { backend, caller } = await openDemoStore(database);
    await backend.updateGoal(caller, hulkGoal, { progress: 1 });
    const stranger = { ...caller, firmUuid: 'another' };
    const ask = () => backend.listHistory(stranger, hulkGoal, all);
    await expect(ask()).rejects.toMatchObject({ status: 403 });
    await backend.deleteGoal(caller, hulkGoal);
    await expect(ask()).rejects.toMatchObject({ status: 403 });
    const foreign = backend.listHistory(caller, demo.foreignGoal, all);
    await expect(foreign).rejects.toMatchObject({ status: 403 });
  });
});
