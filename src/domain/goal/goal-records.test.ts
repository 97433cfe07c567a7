import { expect, test } from 'vitest';
import { aCircle, aClient, aGoal, without } from '../../testing/data/a-goal';
import { circlesOf, ownersOf } from './goal-records';

const gareth = aClient({ uuid: 'g', name: 'Gareth Thompson' });
const ann = aClient({ uuid: 'a', name: 'Ann Thompson' });

test('the owners are in the order of the goal’s list', () => {
  const goal = aGoal({ fields: { owners: ['a', 'g'] }, owners: [gareth, ann] });
  expect(ownersOf(goal)).toEqual([ann, gareth]);
});

test('an owner without a record stays in the list', () => {
  const goal = aGoal({ fields: { owners: ['g', 'x'] }, owners: [gareth] });
  expect(ownersOf(goal)).toMatchObject([gareth, { uuid: 'x', name: 'Client you cannot view' }]);
});

test('Plannr’s shared owner replaces a list that was not returned', () => {
  const shared = { ...without(aGoal(), 'owners'), owners: undefined, sharedOwner: gareth };
  expect(ownersOf(shared)).toEqual([gareth]);
  expect(ownersOf({ ...shared, sharedOwner: null })).toEqual([]);
  expect(ownersOf({ ...shared, fields: { owners: ['a', 'g'] } })).toMatchObject([{ uuid: 'a' }, gareth]);
});

test('a circle without a record stays in the list, and an unknown list is unknown', () => {
  const goal = aGoal({
    fields: { visibleToCircles: ['c', 'x'] },
    circles: [aCircle({ uuid: 'c', name: 'Club' })],
  });
  expect(circlesOf(goal)).toEqual([
    { uuid: 'c', name: 'Club' },
    { uuid: 'x', name: 'Circle you cannot view' },
  ]);
  expect(circlesOf(without(goal, 'visibleToCircles'))).toBeUndefined();
});
