import { describe, expect, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { demo, openDemoStore } from '../../testing/servers/demo-store';
import { Refusal } from '../http/refusal';

const hulkGoal = demo.goal('Reduced Mileage');

describe.each(testDatabases)('the goals of the store $title', (database) => {
  test('answer in the documented shape', async () => {
    const { backend, caller } = await openDemoStore(database);
    const { goal, etag } = await backend.findGoal(caller, hulkGoal.toUpperCase());
    expect(etag).toMatch(/^"1-[0-9a-f]{16}"$/);
    expect(goal).toMatchObject({
      uuid: '6ff8f7f6-1eb3-3525-be4a-3932c805afed',
      created_at: '2026-03-15T12:00:00+00:00',
      name: 'Reduced Mileage',
      target_amount: { amount: 500, formatted: '£5.00', currency: 'GBP' },
      progress: '68',
      priority: '4',
      complete_goal_by: '2027-04-29T00:00:00+01:00',
      shared_owner_type: 'individual',
      shown_on_circles: false,
    });
    expect(goal.shared_owner).toEqual(goal.owners?.[0]);
    expect(goal.owners?.map(({ name }) => name)).toEqual(['Hulk Banner', 'Peter Parker', 'Natasha Romanoff']);
    expect(goal.owners?.map(({ uuid }) => uuid)).toEqual(goal.account_uuids);
    expect(goal.visible_to_circles?.map(({ name }) => name)).toEqual([
      'Marvel',
      'Avengers',
      'Gamma Research',
    ]);
  });

  test('are created with what is given and blank otherwise', async () => {
    const { backend, caller } = await openDemoStore(database);
    const owners = [demo.account('Peter Parker'), demo.account('Hulk Banner')];
    const { goal, etag } = await backend.createGoal(caller, { name: 'Ñew', owners });
    expect(etag).toMatch(/^"1-[0-9a-f]{16}"$/);
    expect(goal).toMatchObject({
      name: 'Ñew',
      created_at: '2026-06-15T13:00:00+01:00',
      description: '',
      target_amount: null,
      progress: '0',
      timeframe: null,
      complete_goal_by: null,
      priority: null,
      account_uuids: owners,
      visible_to_circles_uuids: [],
    });
    expect((await backend.findGoal(caller, goal.uuid)).goal).toEqual(goal);
  });

  test('keep what an update omits, and read null as empty', async () => {
    const { backend, caller } = await openDemoStore(database);
    const { goal: before, etag: tag } = await backend.findGoal(caller, hulkGoal);
    const { goal, etag } = await backend.updateGoal(
      caller,
      hulkGoal,
      { targetAmount: null, completeBy: null, timeframe: null, description: '', shownOnCircles: true },
      { ifMatch: tag },
    );
    expect(etag).toMatch(/^"2-[0-9a-f]{16}"$/);
    expect(goal).toEqual({
      ...before,
      updated_at: '2026-06-15T13:00:00+01:00',
      target_amount: null,
      complete_goal_by: null,
      timeframe: null,
      description: '',
      shown_on_circles: true,
    });
  });

  test('keep the order of owners, each once', async () => {
    const { backend, caller } = await openDemoStore(database);
    const owners = [demo.account('Zoë Fairweather'), demo.account('Aisha Khan')];
    const { goal } = await backend.updateGoal(
      caller,
      hulkGoal,
      { owners: [...owners, owners[0]?.toUpperCase() ?? ''] },
      undefined,
    );
    expect(goal.account_uuids).toEqual(owners);
    expect(goal.shared_owner?.name).toBe('Zoë Fairweather');
  });

  test('lose no update: of twenty with one tag exactly one wins', async () => {
    const { backend, caller, reopen } = await openDemoStore(database);
    const other = (await reopen()).backend;
    const { etag: ifMatch } = await backend.findGoal(caller, hulkGoal);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        statusOf([backend, other][index % 2]?.updateGoal(caller, hulkGoal, { progress: index }, { ifMatch })),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(412)]);
    const { goal, etag } = await backend.findGoal(caller, hulkGoal);
    expect(etag).toMatch(/^"2-/);
    expect(goal.progress).toBe(String(outcomes.findIndex(({ status }) => status === 200)));
  });
});

async function statusOf(asked: Promise<unknown> | undefined): Promise<{ status: number; body: unknown }> {
  try {
    return { status: 200, body: await asked };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body };
    throw error;
  }
}
