import { describe, expect, test } from 'vitest';
import { readGoal } from '../../contract/read-goal';
import { readHistory } from '../../contract/read-history';
import { changedFields } from '../../domain/goal/change';
import type { KnownGoal } from '../../domain/goal/goal';
import { replay } from '../../testing/network/replay';
import { testDatabases } from '../../testing/servers/databases';
import { demo, openDemoStore } from '../../testing/servers/demo-store';
import { adviserUuid } from '../demo/uuids';
import { Refusal } from '../http/refusal';
import { openDatabase } from './database';

const hulkGoal = demo.goal('Reduced Mileage');
const hulk = demo.account('Hulk Banner');
const peter = demo.account('Peter Parker');
const natasha = demo.account('Natasha Romanoff');
const reason = { kind: 'other', text: 'She said so' } as const;

describe.each(testDatabases)('the record of a change $title', (database) => {
  test('says who changed what, when and why, in values and in words', async () => {
    const { backend, caller, historyOf } = await openHistory();
    await backend.updateGoal(
      caller,
      hulkGoal,
      { targetAmount: 550, owners: [peter, natasha], completeBy: null },
      { reason },
    );
    expect(await historyOf(hulkGoal)).toEqual([
      {
        uuid: expect.stringMatching(/^[\da-f-]{36}$/),
        at: '2026-06-15T13:00:00+01:00',
        kind: 'updated',
        version: 2,
        account: { uuid: adviserUuid, name: 'Eleanor Hartley' },
        reason,
        summary: 'Hulk Banner removed, target £5.00 → £5.50, complete by 29 Apr 2027 → none',
        changes: [
          { field: 'owners', old: [hulk, peter, natasha], new: [peter, natasha] },
          { field: 'targetAmount', old: 500, new: 550 },
          { field: 'completeBy', old: '2027-04-29', new: null },
        ],
      },
    ]);
  });

  test('names circles, and calls clients and circles that the firm cannot see by their kind', async () => {
    const { backend, caller, historyOf } = await openHistory();
    const guarded = demo.goal('Help a relative abroad');
    await backend.updateGoal(caller, guarded, { owners: [demo.account('Aisha Khan')] });
    await backend.updateGoal(caller, hulkGoal, { visibleToCircles: [demo.circle('Marvel')] });
    expect((await historyOf(guarded))[0]?.summary).toContain('Client you cannot view');
    expect((await historyOf(hulkGoal))[0]?.summary).toMatch(/Avengers and Gamma Research/);
  });

  test('starts with the created values, and ends with the deleted ones', async () => {
    const { backend, caller, historyOf } = await openHistory();
    const fields = { name: 'Boat', owners: [peter], targetAmount: 0, priority: 2 };
    const { goal } = await backend.createGoal(caller, fields, { reason });
    await backend.deleteGoal(caller, goal.uuid);
    const values = Object.entries(fields);
    expect(await historyOf(goal.uuid)).toMatchObject([
      {
        kind: 'deleted',
        version: 2,
        reason: null,
        summary: 'Goal deleted',
        changes: values.map(([field, value]) => ({ field, old: value, new: null })),
      },
      {
        kind: 'created',
        version: 1,
        reason,
        summary: 'Name set to “Boat”, owners set to Peter Parker, target set to £0.00, priority set to Low',
        changes: values.map(([field, value]) => ({ field, old: null, new: value })),
      },
    ]);
  });

  test('is not written if nothing differs, not even for another order of the owners', async () => {
    const { backend, caller, historyOf } = await openHistory();
    await backend.updateGoal(caller, hulkGoal, {});
    await backend.updateGoal(caller, hulkGoal, { owners: [natasha, peter, hulk], progress: 68 }, { reason });
    expect(await historyOf(hulkGoal)).toEqual([]);
  });

  test('is not written for a save that is refused', async () => {
    const { backend, caller, historyOf } = await openHistory();
    const refused = [
      () => backend.updateGoal(caller, hulkGoal, { progress: 70 }, { ifMatch: '"7"' }),
      () => backend.updateGoal(caller, hulkGoal, { progress: 70, owners: [demo.foreignClient] }),
      () => backend.deleteGoal(caller, hulkGoal, { ifMatch: '"7"' }),
    ];
    for (const save of refused) await expect(save()).rejects.toThrow(Refusal);
    expect(await historyOf(hulkGoal)).toEqual([]);
  });

  test('keeps the account’s name of that time', async () => {
    const { backend, caller, place, historyOf } = await openHistory();
    await backend.updateGoal(caller, hulkGoal, { progress: 70 });
    const { db } = await openDatabase(place);
    await db.updateTable('accounts').set({ last_name: 'Marsh' }).where('uuid', '=', adviserUuid).execute();
    await db.destroy();
    await backend.updateGoal(caller, hulkGoal, { progress: 71 });
    const names = (await historyOf(hulkGoal)).map(({ account }) => account.name);
    expect(names).toEqual(['Eleanor Marsh', 'Eleanor Hartley']);
  });

  test('is known to be about the owners before and after', async () => {
    const { backend, caller, place } = await openHistory();
    await backend.updateGoal(caller, hulkGoal, { owners: [demo.account('Aisha Khan'), peter] });
    const { db } = await openDatabase(place);
    const rows = await db.selectFrom('goal_change_clients').select('account_uuid').execute();
    await db.destroy();
    const clients = rows.map(({ account_uuid }) => account_uuid);
    expect(clients.toSorted()).toEqual([hulk, peter, natasha, demo.account('Aisha Khan')].toSorted());
  });

  test('is in step with the goal, whoever saves at the same moment', async () => {
    const { backend, caller, reopen, historyOf, fieldsOf } = await openHistory();
    const other = (await reopen()).backend;
    const start = await fieldsOf(hulkGoal);
    const saves: KnownGoal[] = Array.from({ length: 24 }, (_, index) => ({
      progress: index,
      ...(index % 2 === 0 && { targetAmount: index % 4 === 0 ? null : index }),
      ...(index % 3 === 0 && { owners: index % 2 === 0 ? [hulk, peter] : [natasha] }),
      ...(index % 5 === 0 && { visibleToCircles: [], name: `Save ${index}` }),
    }));
    await Promise.all(
      saves.map((goal, index) => (index % 2 === 0 ? backend : other).updateGoal(caller, hulkGoal, goal)),
    );
    const history = await historyOf(hulkGoal);
    const stored = await fieldsOf(hulkGoal);
    expect(history[0]?.version).toBe(25);
    expect(changedFields(replay(history, start) ?? {}, stored)).toEqual([]);
    await backend.deleteGoal(caller, hulkGoal);
    expect(replay(await historyOf(hulkGoal), start)).toBeNull();
  });

  async function openHistory() {
    const store = await openDemoStore(database);
    const { backend, caller } = store;
    return {
      ...store,
      async historyOf(uuid: string) {
        const { items: data } = await backend.listHistory(caller, uuid, { page: 1, perPage: 500 });
        return readHistory({ data })?.items ?? [];
      },
      async fieldsOf(uuid: string): Promise<KnownGoal> {
        return readGoal((await backend.findGoal(caller, uuid)).goal)?.fields ?? {};
      },
    };
  }
});
