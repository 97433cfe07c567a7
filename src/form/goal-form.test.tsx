// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { limits } from '../domain/goal/limits';
import { aGoal, without } from '../testing/data/a-goal';
import { ann, gareth, openForm, settle } from '../testing/dom/open-form';

test('no text box is one that a browser or a password manager would fill', () => {
  openForm();
  const boxes = [...screen.getAllByRole('textbox'), ...screen.getAllByRole('combobox')];
  expect(boxes).toHaveLength(8);
  for (const box of boxes) {
    expect(box.getAttribute('name')).toBeNull();
    expect(box.getAttribute('autocomplete')).toBe('off');
    expect(box.hasAttribute('data-1p-ignore')).toBe(true);
  }
});

describe('a save', () => {
  test('passes on the meaning and the reading that the form was filled from', async () => {
    const stored = aGoal();
    const { fill, save, saves } = openForm(stored);
    await fill('Target amount', '1,234.50');
    await save();
    expect(saves).toMatchObject([{ fields: { ...stored.fields, targetAmount: 1_234_50 } }]);
    expect(saves[0]?.stored).toBe(stored);
  });

  test('ends with a form that is clean, and the focus on its button', async () => {
    const { fill, save, answer, isChanged } = openForm();
    await fill('Name', 'Holiday');
    await save();
    await answer({ kind: 'saved', goal: aGoal({ fields: { name: 'Holiday' } }) });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Save goal' }));
    expect(isChanged()).toBe(false);
  });

  test('is sent once, whatever is clicked and pressed while it runs', async () => {
    const { user, fill, save, saves } = openForm();
    await fill('Name', 'Holiday');
    await save();
    await user.click(screen.getByRole('button', { name: 'Save goal' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await settle();
    expect(saves).toHaveLength(1);
  });

  test('starts with a click in a browser that sends no submit, as in a sandbox without allow-forms', async () => {
    const { fill, save, saves } = openForm();
    const submitted = vi.fn((event: Event) => event.stopImmediatePropagation());
    document.addEventListener('submit', submitted, true);
    onTestFinished(() => document.removeEventListener('submit', submitted, true));
    await fill('Name', 'Holiday');
    await save();
    expect(saves).toHaveLength(1);
    expect(submitted).not.toHaveBeenCalled();
  });

  test('starts once with Enter in a single-line field', async () => {
    const { user, fill, saves } = openForm();
    await fill('Name', 'Holiday');
    await user.keyboard('{Enter}');
    await settle();
    expect(saves).toHaveLength(1);
  });

  test('does not start with a key of the input method', async () => {
    const { fill, box, saves } = openForm();
    await fill('Name', 'Holiday');
    fireEvent.keyDown(box('Name'), { key: 'Enter', ctrlKey: true, keyCode: 229 });
    fireEvent.keyDown(box('Name'), { key: 'Enter', ctrlKey: true, isComposing: true });
    await settle();
    expect(saves).toHaveLength(0);
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
    const { fill, save, saves, told } = openForm();
    await save();
    expect(told).toEqual(['unchanged']);
    await fill('Target amount', '£ 500');
    await save();
    expect(saves).toEqual([]);
  });

  test('keeps input during the save, and untouched fields take the answer', async () => {
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

  test('that failed keeps the input, and can be sent again', async () => {
    const { fill, box, save, saves, answer } = openForm();
    await fill('Name', 'Holiday');
    await save();
    await answer({ kind: 'held' });
    expect(box('Name').value).toBe('Holiday');
    await save();
    expect(saves).toHaveLength(2);
  });
});

describe('a new goal', () => {
  test('starts with its owners and without a priority, which is not sent', async () => {
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
    const { fill, save, answer, saves, told } = openForm('new');
    await fill('Name', 'Holiday');
    await save();
    const created = aGoal({ fields: { name: 'Holiday', targetAmount: null, progress: 0 } });
    await answer({ kind: 'saved', goal: created });
    await save();
    expect(told).toEqual(['unchanged']);
    await fill('Name', 'Holiday in Spain');
    await save();
    expect(saves.at(-1)?.stored).toBe(created);
  });
});

describe('a field that the server did not return', () => {
  const little = without(aGoal(), 'owners', 'shownOnCircles', 'visibleToCircles');

  test('is named, and left out of the save', async () => {
    const { fill, save, saves } = openForm(little);
    for (const label of ['Owners', 'Shown on circles', 'Visible to circles']) {
      const group = screen.getByRole('group', { name: label });
      expect(group.textContent).toContain('Not returned by Plannr, and left as it is');
    }
    await fill('Name', 'Holiday');
    await save();
    expect(saves[0]?.fields).toEqual({ ...little.fields, name: 'Holiday' });
  });

  test('can be set, beginning with the one owner that is known, and is sent from then on', async () => {
    const { user, box, save, saves } = openForm(little);
    expect(screen.getByRole('group', { name: 'Owners' }).textContent).toContain('Known: Gareth Thompson');
    for (const label of ['Visible to circles', 'Shown on circles', 'Owners']) {
      await user.click(screen.getByRole('button', { name: `Set ${label.toLowerCase()}` }));
      expect(document.activeElement).toBe(box(label));
    }
    expect(screen.getByText('Replaces the current owners')).toBeDefined();
    await user.click(box('Owners'));
    await user.click(await screen.findByRole('option', { name: /Ann Thompson/ }));
    await save();
    expect(saves[0]?.fields).toEqual({
      ...little.fields,
      owners: [gareth.uuid, ann.uuid],
      shownOnCircles: false,
      visibleToCircles: [],
    });
  });

  test('can be left unchanged again, with the focus on the way back to it', async () => {
    const { user, isChanged } = openForm(little);
    for (const label of ['owners', 'shown on circles', 'visible to circles']) {
      await user.click(screen.getByRole('button', { name: `Set ${label}` }));
      await user.click(screen.getByRole('button', { name: new RegExp(`^Leave as it is.*${label}`, 'i') }));
      expect(document.activeElement).toBe(screen.getByRole('button', { name: `Set ${label}` }));
    }
    expect(isChanged()).toBe(false);
  });

  test('is left unchanged together with its search text', async () => {
    const { user, fill, box, save, saves } = openForm(little);
    await user.click(screen.getByRole('button', { name: 'Set owners' }));
    await user.type(box('Owners'), 'zzzz{Escape}');
    await user.click(screen.getByRole('button', { name: /^Leave as it is.*owners/i }));
    await fill('Name', 'Holiday');
    await save();
    expect(saves[0]?.fields).toEqual({ ...little.fields, name: 'Holiday' });
  });

  test('shows what was sent in this visit and never returned', () => {
    openForm(little, { unconfirmed: { owners: 'Ann Thompson (sent 14:05, not confirmed)' } });
    expect(screen.getByRole('group', { name: 'Owners' }).textContent).toContain(
      'Ann Thompson (sent 14:05, not confirmed)',
    );
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
