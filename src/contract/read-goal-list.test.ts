import { expect, test } from 'vitest';
import { readGoalList } from './read-goal-list';

const data = [{ uuid: '50436bb4-5120-4569-81d6-4c3b27de48a3', name: 'Boat' }];

test('a page of goals says what it covers if that is not everything', () => {
  const searchedOf = (meta: unknown) => readGoalList({ data, meta })?.searched;
  expect(searchedOf({ searched: { clients_only: true, first: null } })).toEqual({
    clientsOnly: true,
    first: undefined,
  });
  expect(searchedOf({ searched: { clients_only: false, first: 1_000 } })).toEqual({
    clientsOnly: false,
    first: 1_000,
  });
  expect(searchedOf({ searched: {} })).toEqual({ clientsOnly: false, first: undefined });
  for (const meta of [undefined, {}, { searched: 'App\\Http' }]) expect(searchedOf(meta)).toBeUndefined();
});

test('anything else is not a page of goals', () => {
  expect(readGoalList({ data: 'App\\Http' })).toBeUndefined();
  expect(readGoalList({ data: [...data, 'App\\Http'] })?.items.map(({ fields }) => fields.name)).toEqual([
    'Boat',
  ]);
});
