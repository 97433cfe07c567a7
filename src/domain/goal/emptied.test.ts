import { expect, test } from 'vitest';
import { aGoal } from '../../testing/data/a-goal';
import { emptiedFields } from './emptied';

test('a field that had a value and came back empty was emptied', () => {
  const before = { description: 'A', targetAmount: 5, owners: ['a'], timeframe: null, priority: 4 };
  const fields = { description: '', targetAmount: null, owners: [], timeframe: null };
  const answer = { ...aGoal(), fields, emptied: ['priority' as const] };
  expect(emptiedFields(before, answer)).toEqual(['description', 'owners', 'targetAmount', 'priority']);
});

test('one that was not known, was not returned, or is zero or off, was not', () => {
  const answer = { ...aGoal(), fields: { description: '', progress: 0, shownOnCircles: false } };
  expect(emptiedFields({ progress: 68, shownOnCircles: true, name: 'A' }, answer)).toEqual([]);
});
