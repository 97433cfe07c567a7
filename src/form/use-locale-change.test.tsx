// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aGoal } from '../testing/data/a-goal';
import { openForm, settle } from '../testing/dom/open-form';

test('a clean form is written in the new locale, and stays clean', async () => {
  const { box, showIn, isChanged, read } = openForm();
  showIn('de-DE');
  expect([box('Target amount').value, box('Complete by').value]).toEqual(['500,00', '29.04.2027']);
  expect(isChanged()).toBe(false);
  expect(read()?.format.locale).toBe('de-DE');
});

test('input keeps its meaning', async () => {
  const { box, fill, showIn, save, saves } = openForm();
  await fill('Target amount', '1,234.50');
  await fill('Complete by', '05/11/2027');
  showIn('en-US');
  expect([box('Target amount').value, box('Complete by').value]).toEqual(['1,234.50', '11/05/2027']);
  showIn('de-DE');
  expect([box('Target amount').value, box('Complete by').value]).toEqual(['1.234,50', '05.11.2027']);
  await save();
  expect(saves.at(-1)?.fields).toMatchObject({ targetAmount: 1_234_50, completeBy: '2027-11-05' });
});

test('unreadable input is kept and marked, and is right again once it is retyped', async () => {
  const { box, fill, showIn, errorOf, isChanged } = openForm();
  await fill('Complete by', 'soon');
  showIn('en-US');
  await settle();
  expect(box('Complete by').value).toBe('soon');
  expect(errorOf('Complete by')).toBe('Type a day such as 04/29/2027');
  expect(errorOf('Target amount')).toBeUndefined();
  expect(isChanged()).toBe(true);
  await fill('Complete by', '04/30/2027');
  expect(errorOf('Complete by')).toBeUndefined();
});

test('a shown error stays, in the words of the new locale', async () => {
  const { fill, save, showIn, errorOf } = openForm();
  await fill('Name', '');
  await fill('Target amount', 'twelve');
  await save();
  expect(errorOf('Target amount')).toBe('Type an amount such as 1,234.50');
  showIn('de-DE');
  await settle();
  expect(errorOf('Name')).toBe('Give the goal a name');
  expect(errorOf('Target amount')).toBe('Type an amount such as 1.234,50');
});

test('“Discard changes” restores what was stored, in the new locale', async () => {
  const { user, box, fill, showIn, isChanged } = openForm();
  await fill('Complete by', 'soon');
  showIn('de-DE');
  await user.click(screen.getByRole('button', { name: 'Discard changes' }));
  expect(box('Complete by').value).toBe('29.04.2027');
  expect(isChanged()).toBe(false);
});

test('a save that began in another locale is answered in the new one', async () => {
  const { box, fill, save, answer, showIn, isChanged } = openForm();
  await fill('Target amount', '1,234.50');
  await save();
  showIn('de-DE');
  await answer({ kind: 'saved', goal: aGoal({ fields: { targetAmount: 1_234_00 }, etag: '"2"' }) });
  expect([box('Target amount').value, box('Complete by').value]).toEqual(['1.234,00', '29.04.2027']);
  expect(isChanged()).toBe(false);
});
