// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { KnownGoal } from '../domain/goal/goal';
import type { StoredGoal } from '../domain/goal/stored-goal';
import { aCircle, aClient, aGoal } from '../testing/data/a-goal';
import { showCard, under } from '../testing/dom/show-card';

describe('circles', () => {
  const family = aCircle({ uuid: '3d2a1c6c-b5d1-4832-bc9a-c8a52b6ed625', name: 'Thompson family' });
  const owners = [aClient({ circles: [family] })];

  test.each<[string, Partial<StoredGoal> & { fields: KnownGoal }, string]>([
    ['switched off', { fields: { shownOnCircles: false } }, 'Not shown on any circle'],
    ['blank', { fields: { shownOnCircles: true } }, 'All circles of these clients: Thompson family'],
    [
      'blank, with an owner who cannot be viewed',
      { fields: { shownOnCircles: true, owners: ['x'] } },
      'All circles of these clients',
    ],
    [
      'chosen',
      { fields: { shownOnCircles: true, visibleToCircles: [family.uuid, 'x'] }, circles: [family] },
      'Thompson family, Circle you cannot view',
    ],
  ])('that are %s are said in words', (_, given, words) => {
    expect(under(showCard(aGoal({ owners, ...given })), 'Circles')).toBe(words);
  });
});
