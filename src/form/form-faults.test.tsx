// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { aGoal, without } from '../testing/data/a-goal';
import { ann, gareth, openForm, settle } from '../testing/dom/open-form';

describe('a refusal', () => {
  test('of ours names every fault with a link, and again at its field', async () => {
    const { user, fill, box, save, saves, errorOf } = openForm();
    await fill('Name', '');
    await fill('Progress', '101');
    await save();
    const summary = screen.getByRole('region', { name: 'The goal was not saved' });
    expect(document.activeElement).toBe(summary);
    const links = within(summary).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      'Give the goal a name',
      'Use a number from 0 to 100',
    ]);
    expect(errorOf('Name')).toBe('Give the goal a name');
    expect(errorOf('Progress')).toBe('Use a number from 0 to 100');
    expect(box('Progress').value).toBe('101');
    expect(saves).toEqual([]);
    await user.click(within(summary).getByRole('link', { name: 'Use a number from 0 to 100' }));
    expect(document.activeElement).toBe(box('Progress'));
  });

  test('shows what a changed field needs when it loses the focus, not during typing, and clears it once it is fixed', async () => {
    const { user, box, fill, errorOf } = openForm();
    for (const [label, typed, error, mended] of [
      ['Name', '', 'Give the goal a name', 'Holiday'],
      ['Target amount', '30q', 'Type an amount such as 1,234.50', '30k'],
      ['Progress', '101', 'Use a number from 0 to 100', '100'],
      ['Complete by', '31/02/2030', 'February 2030 has 28 days', '28/02/2030'],
    ] as const) {
      await fill(label, typed);
      expect(errorOf(label)).toBeUndefined();
      await user.click(box('Description'));
      await settle();
      expect(errorOf(label)).toBe(error);
      await fill(label, mended);
      expect(errorOf(label)).toBeUndefined();
    }
    expect(screen.queryByRole('region', { name: 'The goal was not saved' })).toBeNull();
  });

  test('is not shown for a field that nobody changed', async () => {
    const { user, box, errorOf } = openForm('new');
    await user.click(box('Name'));
    await user.tab();
    await settle();
    expect(errorOf('Name')).toBeUndefined();
  });

  test('goes from the field and the summary once it is mended', async () => {
    const { fill, save, errorOf } = openForm();
    await fill('Name', '');
    await save();
    await fill('Name', 'Holiday');
    expect(errorOf('Name')).toBeUndefined();
    expect(screen.queryByRole('region', { name: 'The goal was not saved' })).toBeNull();
  });

  test('takes the focus once: a later fault joins it without moving the focus', async () => {
    const { user, fill, box, save, errorOf } = openForm();
    await fill('Name', '');
    await save();
    await fill('Name', 'Holiday');
    await user.type(box('Owners'), 'peter');
    expect(box('Owners').value).toBe('peter');
    expect(document.activeElement).toBe(box('Owners'));
    await user.keyboard('{Escape}');
    await fill('Target amount', '£');
    expect(document.activeElement).toBe(box('Target amount'));
    expect(errorOf('Name')).toBeUndefined();
    await save();
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'The goal was not saved' }));
  });

  test('of a name that was not picked goes once the box is empty', async () => {
    const { user, fill, box, save, saves, errorOf } = openForm();
    await fill('Name', '');
    await user.type(box('Owners'), 'zzzz{Escape}');
    await save();
    const summary = screen.getByRole('region', { name: 'The goal was not saved' });
    const links = within(summary).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      'Give the goal a name',
      'Choose “zzzz” from the list, or clear the box',
    ]);
    expect(errorOf('Owners')).toBe('Choose “zzzz” from the list, or clear the box');
    expect(saves).toEqual([]);
    await user.clear(box('Owners'));
    expect(errorOf('Owners')).toBeUndefined();
    expect(within(summary).getAllByRole('link')).toHaveLength(1);
  });

  test('of the server appears in the same places, and clears nothing', async () => {
    const { fill, box, save, answer, errorOf } = openForm();
    await fill('Name', 'Holiday');
    await fill('Complete by', '1 May 2028');
    await save();
    const faults = [
      { field: 'completeBy' as const, index: undefined, message: 'Use a later day' },
      { field: 'completeBy' as const, index: undefined, message: 'Not a Monday' },
    ];
    await answer({ kind: 'refused', faults, others: ['Goals are switched off for this firm'] });
    const summary = screen.getByRole('region', { name: 'The goal was not saved' });
    const links = within(summary).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['Use a later day. Not a Monday']);
    expect(within(summary).getByText('Goals are switched off for this firm')).toBeDefined();
    expect(errorOf('Complete by')).toBe('Use a later day. Not a Monday');
    expect([box('Name').value, box('Complete by').value]).toEqual(['Holiday', '1 May 2028']);
    expect(document.activeElement).toBe(summary);
  });

  test('of the switch and of a field that was not returned appears in its place', async () => {
    const { fill, save, answer, errorOf } = openForm(without(aGoal(), 'owners'));
    await fill('Name', 'Holiday');
    await save();
    const faults = [
      { field: 'shownOnCircles' as const, index: undefined, message: 'Not for this firm' },
      { field: 'owners' as const, index: undefined, message: 'Choose an owner' },
    ];
    await answer({ kind: 'refused', faults, others: [] });
    expect(errorOf('Shown on circles')).toBe('Not for this firm');
    expect(screen.getByRole('group', { name: 'Owners' }).textContent).toContain('Choose an owner');
    const link = screen.getByRole('link', { name: 'Choose an owner' });
    const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    expect(target?.textContent).toBe('Set owners');
  });

  test('can be saved again, changed or not', async () => {
    const { fill, save, answer, saves, errorOf } = openForm();
    await fill('Name', 'Holiday');
    await save();
    const faults = [{ field: 'name' as const, index: undefined, message: 'Not today' }];
    await answer({ kind: 'refused', faults, others: [] });
    await save();
    expect(saves).toHaveLength(2);
    await answer({ kind: 'saved', goal: aGoal({ fields: { name: 'Holiday' } }) });
    expect(errorOf('Name')).toBeUndefined();
    expect(screen.queryByRole('region', { name: 'The goal was not saved' })).toBeNull();
  });

  test('of an owner names the client who was sent, whoever is removed meanwhile', async () => {
    const { user, fill, save, answer, errorOf } = openForm(aGoal({ owners: [gareth, ann] }));
    await fill('Name', 'Holiday');
    await save();
    await user.click(screen.getByRole('button', { name: 'Remove Gareth Thompson' }));
    const faults = [{ field: 'owners' as const, index: 1, message: 'Choose clients only' }];
    await answer({ kind: 'refused', faults, others: [] });
    expect(errorOf('Owners')).toBe('Ann Thompson: Choose clients only');
  });
});
