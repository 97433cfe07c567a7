import { describe, expect, test } from 'vitest';
import request from '../../contract/fixtures/put-goal-request.json';
import { putGoalBody, readGoalBody } from '../../contract/goal-request';
import { goalSchema } from '../../domain/goal/goal-schema';
import { limits } from '../../domain/goal/limits';
import { testDatabases } from '../../testing/servers/databases';
import { openDemoStore } from '../../testing/servers/demo-store';

const documentedGoal = '6ff8f7f6-1eb3-3525-be4a-3932c805afed';
const all = { page: 1, perPage: 500 };

describe.each(testDatabases)('the demo firm $title', (database) => {
  test('has clients of all four kinds, two namesakes and a former client', async () => {
    const { backend, caller } = await openDemoStore(database);
    const { items, total } = await backend.listAccounts(
      caller,
      { type: 'client' },
      { ...all, sort: 'created_at' },
    );
    expect(total).toBe(60);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(
      new Set(['individual', 'joint', 'trust', 'business']),
    );
    expect(items.filter(({ name }) => name === 'Sarah Thompson')).toHaveLength(2);
    expect(items.filter(({ inactive_at }) => inactive_at !== null)).toHaveLength(1);
    expect(items.every(({ email }) => email == null || /\bexample\.(com|org)$/.test(email))).toBe(true);
  });

  test('has goals in every state, none of which breaks a rule', async () => {
    const { backend, caller } = await openDemoStore(database);
    const { items, total } = await backend.listGoals(caller, {}, { ...all, sort: 'created_at' });
    expect(total).toBe(40);
    for (const goal of items) {
      goalSchema.shape.name.parse(goal.name);
      goalSchema.shape.description.parse(goal.description);
      goalSchema.shape.progress.parse(Number(goal.progress));
      goalSchema.shape.targetAmount.parse(goal.target_amount?.amount ?? null);
      goalSchema.shape.timeframe.parse(goal.timeframe);
      goalSchema.shape.owners.parse(goal.account_uuids);
    }
    const states: ((goal: (typeof items)[number]) => boolean)[] = [
      (goal) => goal.target_amount === null,
      (goal) => goal.complete_goal_by === null,
      (goal) => (goal.complete_goal_by ?? '9') < '2026-06-15' && goal.progress !== '100',
      (goal) => goal.progress === '100',
      (goal) => goal.progress === '0',
      (goal) => goal.priority === null,
      ({ owners = [] }) => owners.length > 5,
      ({ owners = [], account_uuids }) => owners.length < (account_uuids?.length ?? 0),
      (goal) => goal.description?.length === limits.description.maxLength,
      (goal) => !goal.shown_on_circles,
    ];
    expect(states.map((state) => items.some(state))).toEqual(states.map(() => true));
  });

  test('accepts the documented request', async () => {
    const { backend, caller } = await openDemoStore(database);
    const fields = readGoalBody(putGoalBody.parse(request), 'PUT');
    expect(await backend.findFaults(caller, documentedGoal, fields)).toEqual({});
    const { goal } = await backend.updateGoal(caller, documentedGoal, fields);
    expect(goal).toMatchObject({
      ...request,
      target_amount: { amount: request.target_amount },
      progress: String(request.progress),
      priority: String(request.priority),
      complete_goal_by: `${request.complete_goal_by}T00:00:00+01:00`,
    });
  });

  test('is added to an empty database only', async () => {
    const { backend, caller, reopen } = await openDemoStore(database);
    await backend.deleteGoal(caller, documentedGoal);
    const again = await reopen();
    expect((await again.backend.listGoals(caller, {}, { ...all, sort: 'created_at' })).total).toBe(39);
  });
});
