// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { KnownGoal } from '../domain/goal';
import { aGoal } from '../testing/a-goal';
import { showCard, under } from '../testing/show-card';

function showFields(fields: KnownGoal) {
  return showCard(aGoal({ fields }));
}

describe('the estimate', () => {
  test('says what is left, what it takes a month, and how far behind', () => {
    const estimate = under(showFields({ targetAmount: 500_00, progress: 50 }), 'Estimate');
    expect(estimate).toContain('About £250 left to go');
    expect(estimate).toContain('About £50 a month over the 5 whole months left');
    expect(estimate).toContain('Behind by about £43.15');
    expect(estimate).toContain('with no growth');
  });

  test('says how far ahead', () => {
    expect(under(showFields({ progress: 90 }), 'Estimate')).toContain('Ahead by about £157');
  });

  test('says that it is on track', () => {
    expect(under(showFields({ progress: 59 }), 'Estimate')).toContain('On track');
  });

  test('counts one month as one', () => {
    expect(under(showFields({ completeBy: '2026-12-30' }), 'Estimate')).toContain('the 1 whole month left');
  });

  test('has no month and no pace without a date', () => {
    const estimate = under(showFields({ completeBy: null }), 'Estimate');
    expect(estimate).toContain('About £160 left to go');
    expect(estimate).not.toMatch(/month|Behind|Ahead|On track/);
  });

  test('says that the date has passed', () => {
    const card = showFields({ completeBy: '2026-11-08' });
    expect(under(card, 'Complete by')).toBe('8 November 2026, 3 weeks overdue');
    expect(under(card, 'Estimate')).toContain('The date has passed');
    expect(under(card, 'Estimate')).not.toContain('a month');
  });

  test('says that the target is reached, and no more', () => {
    const estimate = under(showFields({ progress: 100, completeBy: '2026-11-08' }), 'Estimate');
    expect(estimate).toContain('The target is reached');
    expect(estimate).not.toMatch(/left to go|passed|£/);
  });
});
