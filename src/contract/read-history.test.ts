import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goalFields } from '../domain/goal/goal';
import type { FieldChange } from '../domain/goal/goal-change';
import { anyGoal } from '../testing/data/any-goal';
import { type GoalChangeAnswer, goalChangeAnswer, writeFieldChange } from './goal-change-answer';
import { readHistory } from './read-history';

const record: GoalChangeAnswer = {
  uuid: '50436bb4-5120-4569-81d6-4c3b27de48a3',
  at: '2026-06-15T13:00:00+01:00',
  kind: 'updated',
  version: 2,
  account: { uuid: '0f6e9d3c-5a41-4c8e-9b57-2d1c7a84e6b0', name: 'Eleanor Hartley' },
  reason: { kind: 'annual_review', text: '' },
  summary: 'Target £5.00 → £5.50',
  changes: [{ field: 'target_amount', old: 500, new: 550 }],
};

function read(...data: unknown[]) {
  return readHistory({ data, links: {}, meta: { total: 40, last_page: 3 } });
}

test('a page of a history is read in the words of the domain', () => {
  expect(read(record)).toEqual({
    items: [{ ...record, changes: [{ field: 'targetAmount', old: 500, new: 550 }] }],
    total: 40,
    lastPage: 3,
  });
});

test('a record without a reason has none', () => {
  expect(read({ ...record, reason: null })?.items[0]?.reason).toBeNull();
});

test('every field travels there and back, whatever its value on either side', () => {
  fc.assert(
    fc.property(anyGoal(), anyGoal(), fc.constantFrom(...goalFields), (before, after, field) => {
      for (const [one, other] of [[before, after] as const, [undefined, after] as const]) {
        // Both goals have every field.
        const change = { field, old: one?.[field] ?? null, new: other[field] } as FieldChange;
        const answer = goalChangeAnswer.parse({ ...record, changes: [writeFieldChange(change)] });
        expect(read(JSON.parse(JSON.stringify(answer)))?.items[0]?.changes).toEqual([change]);
      }
    }),
  );
});

test('a field that is new to us, and a value that is none of its field, are left out of the changes', () => {
  const changes = [
    { field: 'mood', old: 'low', new: 'high' },
    { field: 'progress', old: 'much', new: 5 },
    { field: 'progress', new: 5 },
    { field: 'complete_goal_by', old: null, new: '2027-02-31' },
    { field: 'account_uuids', old: ['junk'], new: [] },
    ...record.changes,
  ];
  expect(read({ ...record, changes })?.items[0]?.changes).toHaveLength(1);
});

test('a record without an account, a kind or a time is left out, and anything else is not a page', () => {
  const { account, ...nobody } = record;
  for (const junk of [null, nobody, { ...record, kind: 'guessed' }, { ...record, at: 7 }]) {
    expect(read(junk, record)?.items).toHaveLength(1);
  }
  expect(readHistory({ message: 'Not found' })).toBeUndefined();
});

test('junk of any kind is read without an error', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (junk, changes) => {
      read(junk, { ...record, reason: junk, account: changes }, { ...record, changes });
    }),
  );
});
