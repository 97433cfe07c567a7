// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { aClient, aGoal } from '../testing/data/a-goal';
import { showCard, under } from '../testing/dom/show-card';

describe('owners', () => {
  const ann = aClient({
    uuid: '99ec751b-b1eb-4f5f-b201-835b2bd8f555',
    name: 'Ann Thompson',
    isInactive: true,
  });
  const ownersIn = (card: HTMLElement) =>
    within(card)
      .getAllByRole('listitem')
      .map((item) => item.textContent);

  test('are all named, the inactive one as such', () => {
    const card = showCard(aGoal({ owners: [aClient(), ann], fields: { progress: 0, targetAmount: null } }));
    expect(under(card, 'Owners')).toBeDefined();
    expect(ownersIn(card)).toEqual(['GTGareth Thompson', 'ATAnn Thompson (inactive)']);
  });

  test('owners who cannot be viewed stay in the list', () => {
    const goal = aGoal({ fields: { owners: [aClient().uuid, ann.uuid], targetAmount: null } });
    expect(ownersIn(showCard(goal))).toEqual([
      'GTGareth Thompson',
      expect.stringContaining('Client you cannot view'),
    ]);
  });

  test('have a photo only from a host on the list', () => {
    const goal = aGoal({ owners: [aClient({ photoUrl: 'https://photos.example.com/gareth.png' })] });
    expect(showCard(goal).querySelector('img')).toBeNull();
    cleanup();
    const photo = showCard(goal, { photoHosts: ['photos.example.com'] }).querySelector('img');
    expect(photo?.getAttribute('src')).toBe('https://photos.example.com/gareth.png');
  });

  test('a goal without owners has no heading', () => {
    const card = showCard(aGoal({ owners: [] }));
    expect([under(card, 'Owner'), under(card, 'Owners')]).toEqual([undefined, undefined]);
  });
});
