import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyGoal } from '../testing/any-goal';
import { changedFields } from './change';
import { type Goal, goalFields } from './goal';

test('a field that differs is told, in the order of the form', () => {
  expect(changedFields({ name: 'A', progress: 1 }, { progress: 2, name: 'B' })).toEqual(['name', 'progress']);
});

test('a field that is not known afterwards has not changed', () => {
  expect(changedFields({ name: 'A', timeframe: null }, {})).toEqual([]);
});

test('a field that was not known before has changed, even to none', () => {
  expect(changedFields({}, { timeframe: null, owners: [], shownOnCircles: false })).toEqual([
    'owners',
    'timeframe',
    'shownOnCircles',
  ]);
});

test('a list is a set', () => {
  expect(changedFields({ owners: ['a', 'b'] }, { owners: ['b', 'a'] })).toEqual([]);
  expect(changedFields({ owners: ['a', 'b'] }, { owners: ['a', 'a'] })).toEqual(['owners']);
  expect(changedFields({ owners: ['a', 'a'] }, { owners: ['a', 'b'] })).toEqual(['owners']);
  expect(changedFields({ owners: ['a'] }, { owners: ['a', 'a'] })).toEqual([]);
  expect(changedFields({ owners: ['a'] }, { owners: ['a', 'b'] })).toEqual(['owners']);
});

describe('of any two goals', () => {
  test('a goal does not differ from itself, nor from itself with its lists in another order', () => {
    fc.assert(
      fc.property(anyGoal(), (goal) => {
        const reordered = {
          ...goal,
          owners: goal.owners.toReversed(),
          visibleToCircles: goal.visibleToCircles.toReversed(),
        };
        expect(changedFields(goal, structuredClone(goal))).toEqual([]);
        expect(changedFields(goal, reordered)).toEqual([]);
      }),
    );
  });

  test('the same fields differ either way', () => {
    fc.assert(
      fc.property(anyGoal(), anyGoal(), (one, other) => {
        expect(changedFields(one, other)).toEqual(changedFields(other, one));
      }),
    );
  });

  test('nothing differs exactly when they hold the same', () => {
    fc.assert(
      fc.property(anyGoal(), anyGoal(), fc.subarray(goalFields), (one, other, taken) => {
        const mixed: Goal = { ...one, ...Object.fromEntries(taken.map((field) => [field, other[field]])) };
        const differing = goalFields.filter((field) => asText(one[field]) !== asText(mixed[field]));
        expect(changedFields(one, mixed)).toEqual(differing);
      }),
    );
  });
});

function asText(value: Goal[keyof Goal]): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
}
