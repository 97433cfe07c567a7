// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Receipt } from '../../domain/goal/receipt';
import type { WayBack } from '../../domain/goal/way-back';
import { goalWords } from '../../domain/words/goal-words';
import { aGoal, without } from '../../testing/data/a-goal';
import { SaveOutcome } from './save-outcome';
import type { Attempt, SaveState } from './save-state';
import { createValueWords } from './value-words';

const stored = aGoal({ etag: '"1"' });
const attempt: Attempt = { stored, fields: stored.fields, newUuid: 'unused', reason: undefined };
const underway = { attempt, sends: 1 };
const clean: Receipt = { confirmed: [], unconfirmed: [], differences: [] };

const words = createValueWords({
  ...goalWords({ locale: 'en-GB', currency: 'GBP' }, { clients: stored.owners ?? [], circles: [] }),
  label: (field) => (field === 'targetAmount' ? 'Target amount' : field === 'owners' ? 'Owners' : field),
  moment: (dateTime) => dateTime.slice(0, 10),
});

/** The outcome of a state, over a form that means `mine`. */
function show(state: SaveState, { mine = stored.fields, signInPath = '/sign-in' as string | null } = {}) {
  const actions = {
    onStop: vi.fn(),
    onTryNow: vi.fn(),
    onSaveAgain: vi.fn(),
    onSaveAsNew: vi.fn(),
    onCreateAnother: vi.fn(),
    onPut: vi.fn(),
    onRestore: vi.fn(),
    onUndo: vi.fn(),
    wayBack: vi.fn(() => 'save' as WayBack),
    onMerged: vi.fn(),
    onTakeStored: vi.fn(),
    onPutBack: vi.fn(),
    onReload: vi.fn(),
    onOpen: vi.fn(),
  };
  const form = { mine };
  const view = (shown: SaveState) => (
    <SaveOutcome state={shown} {...{ actions, words, signInPath }} readMine={() => form.mine} />
  );
  onTestFinished(cleanup);
  const { rerender } = render(view(state));
  return {
    actions,
    user: userEvent.setup(),
    status: () => screen.getByRole('status'),
    become: (next: SaveState) => rerender(view(next)),
    type: (typed: typeof mine) => {
      form.mine = typed;
    },
  };
}

test.each<[SaveState, RegExp]>([
  [{ kind: 'unchanged' }, /No changes to save/],
  [{ kind: 'discarded' }, /Changes discarded/],
  [{ kind: 'sending', pace: 'slow', ...underway }, /Still saving/],
  [{ kind: 'checking', why: 'unknown', ...underway }, /Checking whether it saved/],
  [{ kind: 'waiting', until: 0, why: 'throttled', next: 'send', ...underway }, /Too many requests/],
  [{ kind: 'waiting', until: 0, why: 'broken', next: 'send', ...underway }, /The server had a problem/],
  [{ kind: 'offline', next: 'send', isProbing: false, ...underway }, /You’re offline/],
  [{ kind: 'signed-out', attempt }, /You’ve been signed out, so nothing was saved/],
  [{ kind: 'signed-out', attempt, isLost: true }, /signed out. We couldn’t confirm the save/],
  [{ kind: 'signed-in' }, /You’re signed in again/],
  [{ kind: 'other-account', name: 'Ann' }, /You’re now signed in as Ann/],
  [{ kind: 'failed', message: 'Not for this firm.', requestId: 'r-1' }, /Not for this firm\..*Request r-1/],
  [{ kind: 'not-saved' }, /The stored goal hasn’t changed/],
  [{ kind: 'untold' }, /We couldn’t confirm the save/],
  [{ kind: 'deleted' }, /Someone deleted this goal/],
  [
    { kind: 'unsure', candidates: null },
    /You’ve been signed out. Sign in in a new tab. We’ll check whether it was created/,
  ],
  [{ kind: 'unsure', candidates: [] }, /We lost the reply.*We found no goal with this name/],
  [{ kind: 'unsure', candidates: [], message: 'Look in Plannr.' }, /may have been created.*Look in Plannr/],
  [{ kind: 'unsure', candidates: [stored] }, /There is already a goal with this name. Is it yours\?/],
  [{ kind: 'saved', attempt, goal: stored, receipt: clean }, /^Saved \d\d:\d\d$/],
  [{ kind: 'refused', faults: [], others: ['No'], requestId: 'r-2' }, /Request r-2/],
])('%j says what happened', (state, said) => {
  expect(show(state).status().textContent).toMatch(said);
});

test('in a frame, signing in again is done in the page around it', () => {
  const { status } = show({ kind: 'signed-out', attempt }, { signInPath: null });
  expect(status().textContent).toContain(
    'Sign in again in the page around this editor. We’ll finish saving here.',
  );
  expect(within(status()).queryByRole('link')).toBeNull();
});

test.each<SaveState>([
  { kind: 'idle' },
  { kind: 'invalid' },
  { kind: 'sending', pace: 'quick', ...underway },
  { kind: 'sending', pace: 'busy', ...underway },
  { kind: 'refused', faults: [], others: [], requestId: undefined },
])('%j has nothing to say', (state) => {
  expect(show(state).status().textContent).toBe('');
});

test.each<[SaveState, string, keyof ReturnType<typeof show>['actions']]>([
  [{ kind: 'sending', pace: 'slow', ...underway }, 'Cancel', 'onStop'],
  [{ kind: 'waiting', until: 0, why: 'broken', next: 'send', ...underway }, 'Try now', 'onTryNow'],
  [{ kind: 'offline', next: 'send', isProbing: false, ...underway }, 'Try now', 'onTryNow'],
  [{ kind: 'offline', next: 'send', isProbing: false, ...underway }, 'Cancel', 'onStop'],
  [{ kind: 'signed-in' }, 'Save what’s here', 'onSaveAgain'],
  [{ kind: 'not-saved' }, 'Save again', 'onSaveAgain'],
  [{ kind: 'untold' }, 'Save again', 'onSaveAgain'],
  [{ kind: 'deleted' }, 'Save as a new goal', 'onSaveAsNew'],
  [{ kind: 'unsure', candidates: [] }, 'Create it', 'onCreateAnother'],
  [{ kind: 'unsure', candidates: [stored] }, 'Create another', 'onCreateAnother'],
  [{ kind: 'conflict', base: stored, current: undefined, wasSent: true }, 'Show the stored goal', 'onReload'],
])('%j offers %j', async (state, name, action) => {
  const { user, actions } = show(state);
  await user.click(screen.getByRole('button', { name }));
  expect(actions[action]).toHaveBeenCalledOnce();
});

test('the same words are announced again, as new ones', () => {
  const { status, become } = show({ kind: 'unchanged' });
  const first = status().firstChild;
  become({ kind: 'unchanged' });
  expect(status().textContent).toBe('No changes to save');
  expect(status().firstChild).not.toBe(first);
});

test('a probe leaves the focus on its button', () => {
  const offline: SaveState = { kind: 'offline', next: 'send', isProbing: false, ...underway };
  const { become } = show(offline);
  const button = screen.getByRole('button', { name: 'Try now' });
  button.focus();
  become({ ...offline, isProbing: true });
  expect(document.activeElement).toBe(button);
});

test('a goal that may be the new one can be opened', async () => {
  const goal = aGoal({ fields: { name: 'Holiday' } });
  const { user, actions } = show({ kind: 'unsure', candidates: [goal] });
  const open = screen.getByRole('button', { name: /^Open/ });
  expect(open.textContent).toBe('Open “Holiday”, created 2026-04-29');
  await user.click(open);
  expect(actions.onOpen).toHaveBeenCalledWith(goal);
});

test('a field stored differently is named with both values, and can be restored into the form', async () => {
  const difference = { expected: 500_00, stored: 5_00, wasSent: true, isHundredfold: true };
  const receipt: Receipt = { ...clean, differences: [{ field: 'targetAmount', ...difference }] };
  const { user, actions, status } = show({ kind: 'saved', attempt, goal: stored, receipt });
  expect(status().textContent).toContain('Target amount: you sent £500.00, stored is £5.00');
  expect(status().textContent).toContain('a factor of 100');
  await user.click(screen.getByRole('button', { name: 'Edit Target amount' }));
  expect(actions.onPut).toHaveBeenCalledWith({ targetAmount: 500_00 });
});

const movedProgress = {
  field: 'progress',
  expected: 68,
  stored: 70,
  wasSent: false,
  isHundredfold: false,
} as const;

test('an unrequested change comes first, and one button restores it', async () => {
  const sentOtherwise = {
    ...movedProgress,
    field: 'name',
    expected: 'A',
    stored: 'B',
    wasSent: true,
  } as const;
  const receipt: Receipt = { ...clean, differences: [sentOtherwise, movedProgress] };
  const { user, actions, status } = show({ kind: 'saved', attempt, goal: stored, receipt });
  expect(status().textContent).toMatch(/^Plannr also changed progress/);
  expect(status().textContent).toContain('progress: it was 68%, stored is 70%');
  expect(status().textContent).toContain('name: you sent “A”, stored is “B”');
  expect(status().textContent).not.toContain('a factor of 100');
  await user.click(screen.getByRole('button', { name: 'Restore' }));
  expect(actions.onRestore).toHaveBeenCalledWith({ progress: 68 });
});

test('an old amount whose unit is in doubt is restored into the form, and its unit is requested', async () => {
  const { user, actions, become, status } = show({ kind: 'idle' });
  actions.wayBack.mockReturnValue('fill');
  become({ kind: 'saved', attempt, goal: stored, receipt: { ...clean, differences: [movedProgress] } });
  expect(status().textContent).toContain('Choose its unit in the form, then save.');
  await user.click(screen.getByRole('button', { name: 'Restore' }));
  expect(actions.onRestore).toHaveBeenCalledWith({ progress: 68 });
});

test('an old value that Plannr refuses has no “Restore”', () => {
  const { actions, become, status } = show({ kind: 'idle' });
  actions.wayBack.mockReturnValue('none');
  become({ kind: 'saved', attempt, goal: stored, receipt: { ...clean, differences: [movedProgress] } });
  expect(status().textContent).toContain('Plannr does not let us restore this.');
  expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
});

test('a field that did not come back is named', () => {
  const { status } = show({
    kind: 'saved',
    attempt,
    goal: stored,
    receipt: { ...clean, unconfirmed: ['owners'] },
  });
  expect(status().textContent).toContain('Plannr doesn’t return owners, so we couldn’t check');
});

const theirs = aGoal({ etag: '"2"', fields: { timeframe: 'Soon', progress: 70 } });
const conflict: SaveState = { kind: 'conflict', base: stored, current: theirs, wasSent: true };
const theConflict = () => screen.getByRole('region', { name: /^(?:Ann|Someone) changed this goal/ });

/** The view of a conflict, whose code loads on demand. */
async function showConflict(state: SaveState, mine: typeof stored.fields) {
  const shown = show(state, { mine });
  await screen.findByRole('region', { name: /changed this goal/ });
  return shown;
}

test('other fields are merged, shown, and saved by one press', async () => {
  const mine = { ...stored.fields, name: 'Mine' };
  const { user, actions } = await showConflict(conflict, mine);
  expect(document.activeElement).toBe(theConflict());
  expect(theConflict().textContent).toContain(
    'They changed: progress 68% → 70%, timeframe “Within the year.” → “Soon”',
  );
  expect(theConflict().textContent).toContain('To be saved: Name “Reduced Mileage” → “Mine”');
  expect(within(theConflict()).queryByRole('radio')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Save your changes with theirs' }));
  expect(actions.onMerged).toHaveBeenCalledWith({ ...theirs.fields, name: 'Mine' }, theirs);
});

test.each([
  ['Yours: 90%', 90],
  ['Original: 68%', 68],
])('the same field is chosen: %s', async (label, progress) => {
  const { user, actions } = await showConflict(conflict, { ...stored.fields, progress: 90 });
  await user.click(screen.getByRole('radio', { name: label }));
  await user.click(screen.getByRole('button', { name: 'Save your changes with theirs' }));
  expect(actions.onMerged).toHaveBeenCalledWith({ ...theirs.fields, progress }, theirs);
});

test('choosing theirs everywhere leaves nothing to save', async () => {
  const { user, actions } = await showConflict(conflict, { ...stored.fields, progress: 90 });
  await user.click(screen.getByRole('radio', { name: 'Theirs: 70%' }));
  expect(theConflict().textContent).toContain('You’ve kept all of their changes.');
  expect(screen.queryByRole('button', { name: 'Save your changes with theirs' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Keep theirs' }));
  expect(actions.onTakeStored).toHaveBeenCalledWith(theirs);
});

test('input after it was shown is shown before it is sent', async () => {
  const { user, actions, type } = await showConflict(conflict, { ...stored.fields, name: 'Mine' });
  type({ ...stored.fields, name: 'Mine, too' });
  await user.click(screen.getByRole('button', { name: 'Save your changes with theirs' }));
  expect(actions.onMerged).not.toHaveBeenCalled();
  expect(theConflict().textContent).toContain('“Mine, too”');
  await user.click(screen.getByRole('button', { name: 'Save your changes with theirs' }));
  expect(actions.onMerged).toHaveBeenCalledWith({ ...theirs.fields, name: 'Mine, too' }, theirs);
});

test('a change of something that is not shown is named as one', async () => {
  const hidden = { ...stored, etag: '"2"' };
  await showConflict({ ...conflict, current: hidden }, { ...stored.fields, name: 'Mine' });
  expect(theConflict().textContent).toContain('Something outside this form changed');
  expect(screen.getByRole('button', { name: 'Save your changes' })).toBeDefined();
});

test('a conflict names who made the other change, and when', async () => {
  const at = new Date();
  at.setHours(11, 2, 0, 0);
  const change = { by: 'Ann', at: at.toISOString() };
  const { user } = await showConflict({ ...conflict, change }, { ...stored.fields, progress: 90 });
  expect(theConflict().textContent).toContain(
    'Ann changed this goal at 11:02. Your changes aren’t saved yet',
  );
  expect(theConflict().textContent).toContain('Ann changed: progress 68');
  await user.click(screen.getByRole('radio', { name: 'Ann’s: 70%' }));
  expect(theConflict().textContent).toContain('You’ve kept all of Ann’s changes.');
});

test.each([
  [{ by: 'Ann', at: '2021-03-03T11:02:00' }, 'Ann changed this goal on 3 March 2021 at 11:02.'],
  [{ by: 'Ann', at: 'junk' }, 'Ann changed this goal. '],
  [{ by: undefined, at: '2021-03-03T11:02:00' }, 'Someone changed this goal. '],
  [undefined, 'Someone changed this goal. '],
])('a conflict says no more than is known of %j', async (change, title) => {
  await showConflict({ ...conflict, change }, { ...stored.fields, progress: 90 });
  expect(theConflict().textContent).toContain(title);
});

test('fields that the form was not filled with are not called changed', async () => {
  const base = without(stored, 'owners');
  await showConflict({ ...conflict, base }, { ...base.fields, name: 'Mine' });
  expect(theConflict().textContent).toContain('They changed: progress 68% → 70%, timeframe');
});

test('a reading that arrives while the form has changes takes no focus', async () => {
  await showConflict({ ...conflict, wasSent: false }, { ...stored.fields, name: 'Mine' });
  expect(document.activeElement).toBe(document.body);
  expect(theConflict().textContent).not.toContain('aren’t saved yet');
});

describe('undo', () => {
  const before = aGoal({ fields: { progress: 10 }, etag: '"1"' });
  const after = aGoal({ fields: { progress: 20 }, etag: '"2"' });
  const saved = (given: Partial<Attempt>): SaveState => ({
    kind: 'saved',
    attempt: { ...attempt, stored: before, fields: after.fields, ...given },
    goal: after,
    receipt: clean,
  });

  test('is offered for a save, and redo for an undo', async () => {
    const { user, actions, status, become } = show(saved({}));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(actions.onUndo).toHaveBeenCalledWith({ progress: 10 }, after, 'undo');
    become(saved({ purpose: 'undo' }));
    expect(status().textContent).toContain('Change undone');
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    expect(actions.onUndo).toHaveBeenLastCalledWith({ progress: 10 }, after, 'redo');
    become(saved({ purpose: 'redo' }));
    expect(status().textContent).toContain('Change made again');
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  test('is absent if nothing can be undone, and the notice says why', () => {
    const { actions, status, become } = show({ kind: 'idle' });
    actions.wayBack.mockReturnValue('none');
    become(saved({ stored: without(before, 'progress') }));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(status().textContent).toContain('You can’t undo this: we don’t know what progress was before');
    become(saved({}));
    expect(status().textContent).toContain('You can’t undo this: Plannr does not let progress be emptied');
    become(saved({ stored: undefined }));
    expect(status().textContent).toContain('A new goal can’t be undone, only deleted');
  });
});
