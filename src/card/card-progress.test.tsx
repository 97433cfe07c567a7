// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { KnownGoal } from '../domain/goal/goal';
import { aGoal, without } from '../testing/data/a-goal';
import { showCard, under } from '../testing/dom/show-card';

function showFields(fields: KnownGoal) {
  return showCard(aGoal({ fields }));
}

describe('progress', () => {
  test('is shown as money, in the bar and below it', () => {
    const card = showCard(aGoal({ fields: { targetAmount: 500_00, progress: 68 } }));
    const words = '68% — about £340 of £500.00';
    expect(within(card).getByText(words)).toBeDefined();
    expect(within(card).getByRole('progressbar').getAttribute('aria-valuetext')).toBe(words);
    expect(within(card).getByRole('progressbar').getAttribute('aria-valuenow')).toBe('68');
  });

  test('without a target is no money, and has no estimate', () => {
    for (const target of [null, undefined]) {
      const card = showCard(aGoal({ fields: { targetAmount: null, progress: 68 }, target }));
      expect(within(card).getByRole('progressbar').getAttribute('aria-valuetext')).toBe('68%');
      expect(card.textContent).not.toContain('£');
      expect(under(card, 'Estimate')).toBeUndefined();
      cleanup();
    }
  });

  test('of a target of nothing is no money either', () => {
    const card = showFields({ targetAmount: 0 });
    expect(within(card).getByText('£0.00')).toBeDefined();
    expect(within(card).getByText('68%')).toBeDefined();
    expect(under(card, 'Estimate')).toBeUndefined();
  });

  test('that is not known has no bar', () => {
    const card = showCard(without(aGoal(), 'progress'));
    expect(within(card).queryByRole('progressbar')).toBeNull();
    expect(under(card, 'Estimate')).toBeUndefined();
  });

  test.each([
    [-5, '0'],
    [250, '100'],
  ])('of %i, which breaks the rule, keeps the bar in its box', (progress, now) => {
    const card = showFields({ progress });
    expect(within(card).getByRole('progressbar').getAttribute('aria-valuenow')).toBe(now);
    expect(within(card).getByText(`${progress}%`)).toBeDefined();
  });
});

describe('the target', () => {
  test('is shown exactly as the server formatted it', () => {
    const target = { minorUnits: 500_00, formatted: '500 pounds sterling', currency: 'GBP' };
    expect(within(showCard(aGoal({ target }))).getByText('500 pounds sterling')).toBeDefined();
  });

  test('without a formatted text is formatted in its own currency', () => {
    const target = { minorUnits: 500, formatted: undefined, currency: 'JPY' };
    const card = showCard(aGoal({ target }));
    expect(within(card).getByText('¥500')).toBeDefined();
    expect(within(card).getByText('68% — about ¥340 of ¥500')).toBeDefined();
  });

  test('an empty target differs from one that was not returned', () => {
    expect(showCard(aGoal({ target: null })).textContent).toContain('No target amount');
    cleanup();
    expect(showCard(aGoal({ target: undefined })).textContent).toContain(
      'Target amount not returned by Plannr',
    );
  });
});
