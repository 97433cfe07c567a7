import { describe, expect, test } from 'vitest';
import type { GoalField, KnownGoal } from './goal';
import { canUndo, stillUndoing, undoOf } from './undo';
import { wayBack } from './way-back';

function undo(before: KnownGoal, sent: KnownGoal, mayEmptyFields = true) {
  const rules = { mayEmptyFields, isAmountInDoubt: false };
  return undoOf({ before, sent }, (field: GoalField, value) => wayBack(field, value, rules));
}

describe('undoing a save', () => {
  test('returns to the earlier values, only for fields that differ', () => {
    const before = { name: 'Once', progress: 10, completeBy: null, owners: ['a', 'b'] };
    const sent = { name: 'Now', progress: 10, completeBy: '2027-04-29', owners: ['b', 'a'] };
    expect(undo(before, sent)).toEqual({
      fields: { name: 'Once', completeBy: null },
      unknown: [],
      notEmptied: [],
    });
  });

  test('names fields without a known value, and those that may not be emptied', () => {
    const before = { progress: 1, completeBy: null, timeframe: null };
    const sent = { progress: 2, owners: ['a'], completeBy: '2027-04-29', timeframe: 'Soon' };
    expect(undo(before, sent, false)).toEqual({
      fields: { progress: 1, timeframe: null },
      unknown: ['owners'],
      notEmptied: ['completeBy'],
    });
  });

  test('is undefined if no sent field can be undone', () => {
    expect(canUndo(undo({}, { owners: ['a'] }))).toBe(false);
    expect(canUndo(undo({ timeframe: null }, { timeframe: 'Soon' }, false))).toBe(true);
  });

  test('leaves out what someone changed since', () => {
    const stored = { name: 'Now', progress: 2 };
    const fields = { name: 'Once', progress: 1 };
    expect(stillUndoing(fields, { stored, now: { name: 'Now', progress: 7 } })).toEqual({ name: 'Once' });
  });
});
