import { describe, expect, test } from 'vitest';
import { aCircle, aClient } from '../testing/a-goal';
import { circlesOfOwners, whereBlankAppears } from './visibility';

const family = aCircle({ uuid: 'f', name: 'Thompson family' });
const club = aCircle({ uuid: 'c', name: 'Chess club' });
const gareth = aClient({ uuid: 'g', circles: [family, club] });
const unseen = aClient({ uuid: 'u', circles: undefined });

describe('the circles of owners', () => {
  test('are each named once, by name', () => {
    expect(circlesOfOwners([gareth, aClient({ circles: [family] })])).toEqual([club, family]);
  });

  test('are unknown when those of one owner are', () => {
    expect(circlesOfOwners([gareth, unseen])).toBeUndefined();
    expect(circlesOfOwners(undefined)).toBeUndefined();
  });
});

test.each([
  [[gareth], 'In every circle of the owners: Chess club, Thompson family'],
  [[aClient({ circles: [] })], 'In no circle: no owner is in one'],
  [[gareth, unseen], 'In every circle of the owners'],
  [undefined, 'In every circle of the owners'],
])('a blank list is said in words (%#)', (owners, words) => {
  expect(whereBlankAppears(owners)).toBe(words);
});

test('a goal without an owner yet appears in none', () => {
  expect(whereBlankAppears([])).toBe('In no circle: no owner is in one');
});
