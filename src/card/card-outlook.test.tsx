// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { KnownGoal } from '../domain/goal/goal';
import { aGoal } from '../testing/data/a-goal';
import { showCard, showChangingCard, under } from '../testing/dom/show-card';

function showFields(fields: KnownGoal) {
  return showCard(aGoal({ fields }));
}

describe('the estimate', () => {
  test('shows what is left, what it takes a month, and how far behind it is', () => {
    const estimate = under(showFields({ targetAmount: 500_00, progress: 50 }), 'Estimate');
    expect(estimate).toContain('About £250 left to go');
    expect(estimate).toContain('£50 a month for 5 months');
    expect(estimate).toContain('Behind by about £43.15');
    expect(estimate).toContain('no investment growth');
  });

  test('shows a goal recorded today as just started', () => {
    const goal = aGoal({ createdAt: '2026-11-29T09:00:00+00:00', fields: { progress: 0 } });
    const estimate = under(showCard(goal), 'Estimate');
    expect(estimate).toContain('Just started');
    expect(estimate).not.toMatch(/On course|Ahead|Behind/);
  });

  test('names the new date of a goal whose date was moved while it is shown', () => {
    const goal = (completeBy: string, progress = 59) => aGoal({ fields: { completeBy, progress } });
    const { card, change } = showChangingCard(goal('2027-04-29'));
    expect(under(card, 'Estimate')).toMatch(/On courseAssumes/);
    change(goal('2028-04-29'));
    expect(under(card, 'Estimate')).toMatch(/Ahead by about £\d+ against the new date/);
    change(goal('2027-04-30'));
    expect(under(card, 'Estimate')).toContain('On course against the new date');
    change(goal('2027-04-30', 10));
    expect(under(card, 'Estimate')).toMatch(/Behind by about £\d+ against the new date/);
    change(goal('2027-04-29'));
    expect(under(card, 'Estimate')).toMatch(/On courseAssumes/);
  });

  test('shows how far ahead it is', () => {
    expect(under(showFields({ progress: 90 }), 'Estimate')).toContain('Ahead by about £157');
  });

  test('shows that it is on course', () => {
    expect(under(showFields({ progress: 59 }), 'Estimate')).toContain('On course');
  });

  test('counts one month as one', () => {
    expect(under(showFields({ completeBy: '2026-12-30' }), 'Estimate')).toContain('a month for 1 month');
  });

  test('has no month and no status without a date', () => {
    const estimate = under(showFields({ completeBy: null }), 'Estimate');
    expect(estimate).toContain('About £160 left to go');
    expect(estimate).not.toMatch(/month|Behind|Ahead|On course/);
  });

  test('shows that it is past its date', () => {
    const card = showFields({ completeBy: '2026-11-08' });
    expect(under(card, 'Complete by')).toBe('8 November 2026, 3 weeks past its date');
    expect(under(card, 'Estimate')).toContain('Past its date');
    expect(under(card, 'Estimate')).not.toContain('a month');
  });

  test('shows that the target is reached, and no more', () => {
    const estimate = under(showFields({ progress: 100, completeBy: '2026-11-08' }), 'Estimate');
    expect(estimate).toContain('The target is reached');
    expect(estimate).not.toMatch(/left to go|passed|£/);
  });
});
