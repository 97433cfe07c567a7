// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { limits } from '../domain/limits';
import { aGoal, without } from '../testing/a-goal';
import { ann, gareth, openForm, said, settle } from '../testing/open-form';

describe('a save', () => {
  test('gives what is meant and the reading that the form was filled from', async () => {
    const stored = aGoal();
    const { fill, save, saves } = openForm(stored);
    await fill('Target amount', '1,234.50');
    await save();
    expect(saves).toMatchObject([{ fields: { ...stored.fields, targetAmount: 1_234_50 } }]);
    expect(saves[0]?.stored).toBe(stored);
  });

  test('says that it runs, and then that the goal is saved', async () => {
    const { fill, save, answer, isChanged } = openForm();
    await fill('Name', 'Holiday');
    await save();
    const button = screen.getByRole('button', { name: 'Saving…' });
    expect(document.activeElement).toBe(button);
    await answer({ kind: 'saved', goal: aGoal({ fields: { name: 'Holiday' } }) });
    expect(said()).toContain('Goal saved');
    expect(screen.getByRole('button', { name: 'Save goal' })).toBe(button);
    expect(isChanged()).toBe(false);
  });

  test('is sent once, whatever is clicked and pressed while it runs', async () => {
    const { user, fill, save, saves } = openForm();
    await fill('Name', 'Holiday');
    await save();
    await user.click(screen.getByRole('button', { name: 'Saving…' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await settle();
    expect(saves).toHaveLength(1);
  });

  test.each(['Control', 'Meta'])('begins with %s and Enter, from any field', async (key) => {
    const { user, fill, box, saves } = openForm();
    await fill('Name', 'Holiday');
    await user.click(box('Description'));
    await user.keyboard(`{${key}>}{Enter}{/${key}}`);
    await settle();
    expect(saves).toMatchObject([{ fields: { name: 'Holiday' } }]);
  });

  test('of nothing says so and sends nothing', async () => {
    const { fill, save, saves } = openForm();
    await save();
    expect(said()).toContain('Nothing to save');
    await fill('Target amount', '£ 500');
    await save();
    expect(saves).toEqual([]);
  });

  test('keeps what is typed while it runs, and untouched fields take the answer', async () => {
    const { user, fill, box, save, answer, saves, isChanged } = openForm();
    await fill('Name', 'Holiday');
    await save();
    await user.type(box('Name'), ' in Spain');
    const goal = aGoal({ fields: { name: 'Holiday', timeframe: 'As the server says' }, etag: '"2"' });
    await answer({ kind: 'saved', goal });
    expect(box('Name').value).toBe('Holiday in Spain');
    expect(box('Timeframe').value).toBe('As the server says');
    expect(isChanged()).toBe(true);
    await save();
    expect(saves.at(-1)).toMatchObject({ fields: { name: 'Holiday in Spain' }, stored: { etag: '"2"' } });
  });

  test('that fails says why, and what was typed stays', async () => {
    const { fill, box, save, answer } = openForm();
    await fill('Name', 'Holiday');
    await save();
    await answer({ kind: 'failed', message: 'The server had a problem.', requestId: 'abc' });
    expect(said()).toContain('The goal was not savedThe server had a problem. What you typed is still here.');
    expect(said()).toContain('Request abc');
    expect(box('Name').value).toBe('Holiday');
  });

  test('of somebody who is signed out offers to sign in beside it', async () => {
    const { fill, box, save, answer } = openForm();
    await fill('Name', 'Holiday');
    await save();
    await answer({ kind: 'signed-out' });
    expect(said()).toContain('You are signed out, so nothing was saved');
    expect(screen.getByRole('link', { name: 'Sign in again' }).getAttribute('target')).toBe('_blank');
    expect(box('Name').value).toBe('Holiday');
  });
});

describe('a new goal', () => {
  test('begins with its owners and without a priority, which is not sent', async () => {
    const { fill, save, saves } = openForm('new');
    expect(screen.getByRole('button', { name: 'Remove Gareth Thompson' })).toBeDefined();
    expect(screen.getByLabelText('Priority').getAttribute('aria-valuetext')).toBe('Not set');
    await fill('Name', 'Holiday');
    await save();
    expect(saves[0]?.stored).toBeUndefined();
    expect(saves[0]?.fields).toEqual({
      name: 'Holiday',
      owners: [gareth.uuid],
      progress: 0,
      shownOnCircles: false,
      visibleToCircles: [],
    });
  });

  test('sends a priority once it is chosen', async () => {
    const { user, fill, save, saves } = openForm('new');
    await fill('Name', 'Holiday');
    await user.click(screen.getByRole('button', { name: 'High' }));
    expect(screen.getByLabelText('Priority').getAttribute('aria-valuetext')).toBe('4 of 5, High');
    await save();
    expect(saves[0]?.fields.priority).toBe(4);
  });

  test('is a stored one once it is saved', async () => {
    const { fill, save, answer, saves } = openForm('new');
    await fill('Name', 'Holiday');
    await save();
    const created = aGoal({ fields: { name: 'Holiday', targetAmount: null, progress: 0 } });
    await answer({ kind: 'saved', goal: created });
    await save();
    expect(said()).toContain('Nothing to save');
    await fill('Name', 'Holiday in Spain');
    await save();
    expect(saves.at(-1)?.stored).toBe(created);
  });
});

describe('what the server did not return', () => {
  const little = without(aGoal(), 'owners', 'shownOnCircles', 'visibleToCircles');

  test('is said, and left out of the save', async () => {
    const { fill, save, saves } = openForm(little);
    for (const label of ['Owners', 'Shown on circles', 'Visible to circles']) {
      const group = screen.getByRole('group', { name: label });
      expect(group.textContent).toContain('Not returned by Plannr, and left as it is');
    }
    await fill('Name', 'Holiday');
    await save();
    expect(saves[0]?.fields).toEqual({ ...little.fields, name: 'Holiday' });
  });

  test('can be set, and is sent from then on', async () => {
    const { user, box, save, saves, errorOf } = openForm(little);
    for (const label of ['Visible to circles', 'Shown on circles', 'Owners']) {
      await user.click(screen.getByRole('button', { name: `Set ${label.toLowerCase()}` }));
      expect(document.activeElement).toBe(box(label));
    }
    await save();
    expect(errorOf('Owners')).toBe('Choose at least one owner');
    await user.click(box('Owners'));
    await user.click(await screen.findByRole('option', { name: /Ann Thompson/ }));
    await save();
    expect(saves[0]?.fields).toEqual({
      ...little.fields,
      owners: [ann.uuid],
      shownOnCircles: false,
      visibleToCircles: [],
    });
  });

  test('is unknown again after “Discard changes”', async () => {
    const { user, isChanged } = openForm(little);
    await user.click(screen.getByRole('button', { name: 'Set owners' }));
    expect(isChanged()).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Discard changes' }));
    expect(screen.getByRole('button', { name: 'Set owners' })).toBeDefined();
    expect(isChanged()).toBe(false);
  });
});

test('texts may be longer than the limit while they are typed', async () => {
  const { user, box, save, errorOf } = openForm();
  const tooLong = '😀'.repeat(limits.name.maxLength + 1);
  await user.clear(box('Name'));
  await user.click(box('Name'));
  await user.paste(tooLong);
  expect(box('Name').value).toBe(tooLong);
  await save();
  expect(errorOf('Name')).toBe(`Use ${limits.name.maxLength} characters or fewer`);
});
