import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedFields } from '../../domain/goal/change';
import type { KnownGoal } from '../../domain/goal/goal';
import { aGoal } from '../../testing/data/a-goal';
import { anyGoal } from '../../testing/data/any-goal';
import { sentFields } from './sent-fields';

const sent = (before: KnownGoal, fields: KnownGoal) =>
  sentFields({ stored: { ...aGoal(), fields: before }, fields });

test('a save sends the changed fields and nothing else', () => {
  const before: KnownGoal = { name: 'A', targetAmount: 500, completeBy: '2027-04-29', timeframe: null };
  expect(sent(before, { ...before, timeframe: 'Soon' })).toEqual({ timeframe: 'Soon' });
  expect(sent(before, before)).toEqual({});
});

test('a field that was cleared is sent as null, a description as ""', () => {
  const before: KnownGoal = { description: 'B', targetAmount: 500, completeBy: '2027-04-29' };
  const cleared: KnownGoal = { description: '', targetAmount: null, completeBy: null };
  expect(sent(before, { ...before, ...cleared })).toEqual(cleared);
});

test('a list in another order is not sent, and one that was not returned is sent once it is set', () => {
  expect(sent({ owners: ['a', 'b'] }, { owners: ['b', 'a'] })).toEqual({});
  expect(sent({}, { owners: ['a'] })).toEqual({ owners: ['a'] });
});

test('a new goal sends all that is known', () => {
  expect(sentFields({ stored: undefined, fields: { name: 'A', progress: 0 } })).toEqual({
    name: 'A',
    progress: 0,
  });
});

test('any save sends exactly the changed fields, and leads to the goal that was meant', () => {
  fc.assert(
    fc.property(anyGoal(), anyGoal(), (stored, meant) => {
      expect(Object.keys(sent(stored, meant))).toEqual(changedFields(stored, meant));
      expect(changedFields({ ...stored, ...sent(stored, meant) }, meant)).toEqual([]);
    }),
  );
});
