import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goalFields, type KnownGoal } from '../domain/goal/goal';
import { anyGoal } from '../testing/data/any-goal';
import requestExample from './fixtures/put-goal-request.json';
import { postGoalBody, putGoalBody, readBesideGoal, readGoalBody } from './goal-request';
import { writeGoalBody } from './write-goal-body';

const owner = 'fb2b93ef-ab52-4c0c-8ba5-ca284af71200';
const bodies = { PUT: putGoalBody, POST: postGoalBody };

test('the documented request is read and written again', () => {
  const goal = readGoalBody(putGoalBody.parse(requestExample), 'PUT');
  expect(goal).toMatchObject({ name: 'Reduced Mileage', targetAmount: 500, completeBy: '2027-04-29' });
  expect(Object.keys(goal)).toEqual(goalFields);
  expect(writeGoalBody(goal, 'PUT')).toEqual(requestExample);
});

test('a POST spells the switch in its own way', () => {
  expect(writeGoalBody({ shownOnCircles: true }, 'POST')).toEqual({ show_on_circles: true });
  expect(writeGoalBody({ shownOnCircles: true }, 'PUT')).toEqual({ shown_on_circles: true });
  expect(readGoalBody({ show_on_circles: true }, 'POST')).toEqual({ shownOnCircles: true });
  expect(readGoalBody({ show_on_circles: true }, 'PUT')).toEqual({});
});

test('only known fields are written, and null is known', () => {
  expect(writeGoalBody({ name: 'A', timeframe: null }, 'PUT')).toEqual({ name: 'A', timeframe: null });
});

test('a PUT needs no field; a POST needs a name and an owner', () => {
  expect(putGoalBody.safeParse({}).success).toBe(true);
  const missing = postGoalBody.safeParse({}).error?.issues.map(({ path }) => path.join('.'));
  expect(missing).toEqual(['name', 'account_uuids']);
});

describe.each(['PUT', 'POST'] as const)('a %s', (verb) => {
  test('carries any goal there and back', () => {
    fc.assert(
      fc.property(anyGoal(), (goal) => {
        const travelled: unknown = JSON.parse(JSON.stringify(writeGoalBody(goal, verb)));
        expect(readGoalBody(bodies[verb].parse(travelled), verb)).toEqual(goal);
      }),
    );
  });

  test('carries the reason for the change and the unit of its amount beside the fields', () => {
    const goal: KnownGoal = { name: 'A', owners: [owner], targetAmount: 400_00 };
    const beside = { reason: { kind: 'other', text: 'She said so' }, amountUnit: 'major' } as const;
    const body = bodies[verb].parse(writeGoalBody(goal, verb, beside));
    expect(readBesideGoal(body)).toEqual(beside);
    expect(readGoalBody(body, verb)).toEqual(goal);
    expect(readBesideGoal(bodies[verb].parse(writeGoalBody(goal, verb)))).toEqual({});
  });

  test('carries no unit without an amount', () => {
    for (const goal of [{ name: 'A' }, { name: 'A', targetAmount: null }])
      expect(writeGoalBody(goal, verb, { amountUnit: 'major' })).not.toHaveProperty('target_amount_unit');
  });

  test('reports faults of the reason under its own keys', () => {
    const keysOf = (change_reason: unknown) =>
      bodies[verb]
        .safeParse({ name: 'A', account_uuids: [owner], change_reason })
        .error?.issues.map(({ path }) => path.join('.'));
    expect(keysOf({ kind: 'whim', text: 'x'.repeat(501) })).toEqual([
      'change_reason.kind',
      'change_reason.text',
    ]);
    expect(keysOf({ kind: 'other' })).toEqual(['change_reason.text']);
    expect(keysOf('because')).toEqual(['change_reason']);
  });
});
