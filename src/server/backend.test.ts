import { describe, expect, test } from 'vitest';
import { demo } from '../testing/servers/demo-store';
import { testBackends } from '../testing/servers/test-backends';
import { Refusal } from './http/refusal';

const hulkGoal = demo.goal('Reduced Mileage');

describe.each(testBackends)('goals $title', ({ open }) => {
  test('stay as they are where an update carries nothing, if its version is there', async () => {
    const { backend, caller } = await open();
    const before = await backend.findGoal(caller, hulkGoal);
    for (const ifMatch of [before.etag, undefined])
      expect(await backend.updateGoal(caller, hulkGoal, {}, { ifMatch })).toEqual(before);
    expect(await backend.findGoal(caller, hulkGoal)).toEqual(before);
    expect(await statusOf(backend.updateGoal(caller, hulkGoal, {}, { ifMatch: '"7"' }))).toMatchObject({
      status: 412,
      body: { current: before.goal },
    });
  });

  test('hold the largest amount exactly', async () => {
    const { backend, caller } = await open();
    const targetAmount = Number.MAX_SAFE_INTEGER;
    await backend.updateGoal(caller, hulkGoal, { targetAmount });
    const { goal } = await backend.findGoal(caller, hulkGoal);
    expect(goal.target_amount).toEqual({
      amount: targetAmount,
      formatted: '£90,071,992,547,409.91',
      currency: 'GBP',
    });
  });

  test('are written whole or not at all', async () => {
    const { backend, caller } = await open();
    const before = await backend.findGoal(caller, hulkGoal);
    const fault = await statusOf(
      backend.updateGoal(
        caller,
        hulkGoal,
        { name: 'Half', owners: [demo.foreignClient] },
        { ifMatch: before.etag },
      ),
    );
    expect(fault.status).toBe(422);
    expect(await backend.findGoal(caller, hulkGoal)).toEqual(before);
  });

  test('of another firm are refused', async () => {
    const { backend, caller } = await open();
    const outcomes = await Promise.all(
      [
        backend.findGoal(caller, demo.foreignGoal),
        backend.updateGoal(caller, demo.foreignGoal, { progress: 1 }),
        backend.deleteGoal(caller, demo.foreignGoal),
        backend.findFaults(caller, demo.foreignGoal, {}),
      ].map(statusOf),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  test('are not changed without the permission', async () => {
    const { backend, caller } = await open();
    const reader = { ...caller, mayWrite: false, mayDelete: false };
    const owners = [demo.account('Hulk Banner')];
    expect(await statusOf(backend.createGoal(reader, { name: 'New', owners }))).toMatchObject({
      status: 403,
    });
    expect(await statusOf(backend.updateGoal(reader, hulkGoal, {}, { ifMatch: '*' }))).toMatchObject({
      status: 403,
    });
    expect(await statusOf(backend.findFaults(reader, hulkGoal, {}))).toMatchObject({ status: 403 });
    expect(await statusOf(backend.deleteGoal(reader, hulkGoal, { ifMatch: '*' }))).toMatchObject({
      status: 403,
    });
  });

  test('are answered as they are now to who was too late, and as null when gone', async () => {
    const { backend, caller } = await open();
    const first = (await backend.findGoal(caller, hulkGoal)).etag;
    const change = (progress: number, ifMatch: string) =>
      backend.updateGoal(caller, hulkGoal, { progress }, { ifMatch });
    const { goal, etag } = await change(70, first);
    expect(await statusOf(change(80, first))).toMatchObject({ status: 412, body: { current: goal } });
    const kept = await statusOf(backend.deleteGoal(caller, hulkGoal, { ifMatch: first }));
    expect(kept).toMatchObject({ status: 412, body: { current: goal } });
    await backend.deleteGoal(caller, hulkGoal, { ifMatch: etag });
    const gone = await statusOf(change(80, etag));
    expect(gone).toMatchObject({
      status: 412,
      body: { message: 'This goal does not exist any more', current: null },
    });
    expect(await statusOf(backend.updateGoal(caller, hulkGoal, {}))).toMatchObject({
      status: 404,
    });
    expect(await statusOf(backend.findGoal(caller, hulkGoal))).toMatchObject({ status: 404 });
  });

  test.each([
    ['another version', () => '"7"', 412],
    ['no tag at all', () => 'banana', 400],
    ['a tag without its quotes', (tag: string) => tag.replaceAll('"', ''), 400],
    ['half a tag', (tag: string) => `W/${tag.slice(0, -1)}`, 400],
    ['a tag that is none of ours', () => '"banana"', 412],
    ['its version', (tag: string) => tag, 200],
    ['its weak version', (tag: string) => `W/${tag}`, 200],
    ['a list with its version', (tag: string) => `"7", W/${tag}`, 200],
    ['any version', () => '*', 200],
    ['nothing', () => undefined, 200],
  ])('are updated where If-Match names %s', async (_, write, status) => {
    const { backend, caller } = await open();
    const before = await backend.findGoal(caller, hulkGoal);
    const ifMatch = write(before.etag);
    const outcome = await statusOf(backend.updateGoal(caller, hulkGoal, { progress: 70 }, { ifMatch }));
    expect(outcome.status).toBe(status);
    const after = await backend.findGoal(caller, hulkGoal);
    expect(after.goal.progress).toBe(status === 200 ? '70' : '68');
    expect(after.etag === before.etag).toBe(status !== 200);
  });

  test('are created with what is given, changed where it is given, and deleted', async () => {
    const { backend, caller } = await open();
    const owners = [demo.account('Peter Parker'), demo.account('Hulk Banner')];
    const day = '2031-03-30';
    const created = await backend.createGoal(caller, {
      name: 'Ñew',
      owners,
      completeBy: day,
      shownOnCircles: true,
    });
    expect(created.goal).toMatchObject({
      name: 'Ñew',
      description: '',
      progress: '0',
      target_amount: null,
      timeframe: null,
    });
    expect(created.goal.shared_owner?.name).toBe('Peter Parker');
    expect(created.goal.complete_goal_by?.slice(0, 10)).toBe(day);
    const { uuid } = created.goal;
    expect(await backend.findGoal(caller, uuid.toUpperCase())).toEqual(created);
    const changed = await backend.updateGoal(caller, uuid, {
      timeframe: 'Soon',
      priority: 5,
      targetAmount: 1_01,
    });
    expect(changed.goal).toMatchObject({
      name: 'Ñew',
      timeframe: 'Soon',
      priority: '5',
      target_amount: { amount: 1_01, formatted: '£1.01', currency: 'GBP' },
    });
    expect(changed.goal.complete_goal_by).toBe(created.goal.complete_goal_by);
    const emptied = await backend.updateGoal(caller, uuid, { timeframe: null, owners: owners.toReversed() });
    expect([emptied.goal.timeframe, emptied.goal.shared_owner?.name]).toEqual([null, 'Peter Parker']);
    const moved = await backend.updateGoal(caller, uuid, { owners: owners.slice(1) });
    expect(moved.goal.shared_owner?.name).toBe('Hulk Banner');
    await backend.deleteGoal(caller, uuid);
    for (const ask of [backend.findGoal, backend.deleteGoal])
      expect(await statusOf(ask(caller, uuid))).toMatchObject({
        status: 404,
        body: { message: 'This goal does not exist' },
      });
  });
});

async function statusOf(asked: Promise<unknown>): Promise<{ status: number; body: unknown }> {
  try {
    return { status: 200, body: await asked };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body };
    throw error;
  }
}
