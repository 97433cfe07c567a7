// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import asDocumented from '../contract/fixtures/put-goal-response-as-documented.json';
import realMoney from '../contract/fixtures/put-goal-response-real-money.json';
import { readGoal } from '../contract/read-goal';
import type { KnownGoal } from '../domain/goal/goal';
import { aGoal, without } from '../testing/data/a-goal';
import { showCard, under } from '../testing/dom/show-card';

function showFields(fields: KnownGoal) {
  return showCard(aGoal({ fields }));
}

describe.each([
  ['with the leaves of the documentation', asDocumented],
  ['with real money', realMoney],
])('the documented answer %s', (_, answer) => {
  function showAnswer() {
    const goal = readGoal(answer);
    if (!goal) throw new Error('the answer is no goal');
    return showCard(goal);
  }

  test('is an article named after the goal', () => {
    showAnswer();
    expect(screen.getByRole('article', { name: 'Reduced Mileage' })).toBeDefined();
  });

  test('shows every value that was returned', () => {
    const card = showAnswer();
    expect(card.textContent).toContain('Reduce the amount of gas spent yearly.');
    expect(within(card).getByText('£40.00')).toBeDefined();
    expect(card.textContent).toContain('68% — about £27.20 of £40.00');
    expect(under(card, 'Complete by')).toBe('29 April 2027, in 5 months');
    expect(under(card, 'Timeframe')).toBe('Within the year.');
    expect(under(card, 'Priority')).toBe('4 of 5, High');
    expect(card.textContent).toMatch(/Last change .*2026/);
  });

  test('shows its owner without asking for a photo', () => {
    const card = showAnswer();
    expect(under(card, 'Owner')).toContain('Gareth Thompson');
    expect(card.querySelector('img')).toBeNull();
  });

  test('omits circles, which were not returned', () => {
    expect(under(showAnswer(), 'Circles')).toBeUndefined();
  });
});

test('an empty field differs from one that was not returned', () => {
  const card = showFields({ completeBy: null, timeframe: null, description: '' });
  expect(under(card, 'Complete by')).toBe('No date');
  expect(under(card, 'Timeframe')).toBeUndefined();
  cleanup();
  expect(under(showCard(without(aGoal(), 'completeBy')), 'Complete by')).toBeUndefined();
});

test('a goal with unknown fields is still a card', () => {
  const bare = readGoal({ uuid: aGoal().uuid });
  if (!bare) throw new Error('no goal');
  const card = showCard(bare);
  expect(screen.getByRole('article', { name: 'Goal without a name' })).toBe(card);
  expect(under(card, 'Priority')).toBe('Not set');
  expect(card.textContent).not.toContain('Last change');
});

test('long texts and texts from right to left are shown whole', () => {
  const name = 'Wohnungsbaugenossenschaft'.repeat(10);
  const description = `${'عربي '.repeat(500)}\n${'😀'.repeat(500)}`;
  const card = showFields({ name, description });
  expect(within(card).getByRole('heading', { name }).getAttribute('dir')).toBe('auto');
  expect(card.textContent).toContain(description);
});

test.each(['en-US', 'de-DE', 'fr-FR', 'ja-JP', 'ar-EG'])('a card is drawn in %s', (locale) => {
  expect(under(showCard(aGoal(), { locale }), 'Complete by')).toBeTruthy();
});
