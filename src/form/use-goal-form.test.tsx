// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { aGoal } from '../testing/a-goal';
import { openForm, said } from '../testing/open-form';

describe('a later reading', () => {
  const later = aGoal({ fields: { name: 'By somebody else' }, etag: '"2"' });

  test('fills a form in which nothing is changed', async () => {
    const { box, fill, save, saves, showReading } = openForm();
    showReading(later);
    expect(box('Name').value).toBe('By somebody else');
    await fill('Name', 'Holiday');
    await save();
    expect(saves.at(-1)?.stored).toBe(later);
  });

  test('never fills a form in which something is, nor lends it its tag', async () => {
    const stored = aGoal();
    const { user, box, save, saves, showReading } = openForm(stored);
    await user.type(box('Name'), '!');
    showReading(later);
    expect(box('Name').value).toBe('Reduced Mileage!');
    await save();
    expect(saves.at(-1)?.stored).toBe(stored);
  });

  test('comes with “Discard changes”', async () => {
    const { user, box, showReading } = openForm();
    await user.type(box('Name'), '!');
    showReading(later);
    await user.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect(box('Name').value).toBe('By somebody else');
  });

  test('in another currency is written in that', () => {
    const { box, showReading } = openForm();
    const target = { minorUnits: 500, formatted: '¥500', currency: 'JPY' };
    showReading(aGoal({ fields: { targetAmount: 500 }, target }));
    expect(box('Target amount').value).toBe('500');
  });
});

test('“Discard changes” gives back what was stored', async () => {
  const { user, fill, box, isChanged } = openForm();
  await fill('Name', '');
  await fill('Target amount', '9');
  await user.click(screen.getByRole('button', { name: 'Discard changes' }));
  expect([box('Name').value, box('Target amount').value]).toEqual(['Reduced Mileage', '500.00']);
  expect(said()).toContain('Changes discarded');
  expect(isChanged()).toBe(false);
});
