import { expect, test } from 'vitest';
import { goalFields } from './goal';
import { fieldsOfGroup, mergeGroups } from './merge-groups';

test('every field is in one group', () => {
  expect(mergeGroups.flatMap(fieldsOfGroup).toSorted()).toEqual(goalFields.toSorted());
});

test('owners, switch and circles are one group, in the owners’ place', () => {
  expect(fieldsOfGroup('owners')).toEqual(['owners', 'shownOnCircles', 'visibleToCircles']);
  const others = ['shownOnCircles', 'visibleToCircles'];
  expect(mergeGroups).toEqual(goalFields.filter((field) => !others.includes(field)));
});
