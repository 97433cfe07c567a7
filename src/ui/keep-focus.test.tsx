// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Receipt } from '../domain/goal/receipt';
import { goalWords } from '../domain/words/goal-words';
import { DraftOffer } from '../editor/drafts/draft-offer';
import { SaveOutcome } from '../editor/save/save-outcome';
import type { SaveState } from '../editor/save/save-state';
import { createValueWords } from '../editor/save/value-words';
import { attempt, checking, offline, otherwise, sending, stored, waiting } from '../testing/data/save-states';
import { KeepFocus } from './keep-focus';

const money = { locale: 'en-GB', currency: 'GBP' };
const clean: Receipt = { confirmed: [], unconfirmed: [], differences: [] };
const words = goalWords(money, { clients: [], circles: [] });
const noticeWords = createValueWords({ ...words, label: (field) => field, moment: (at) => at });
const action = vi.fn();
const actions = {
  onStop: action,
  onTryNow: action,
  onSaveAgain: action,
  onCreateAnother: action,
  onSaveAsNew: action,
  onPut: action,
  onUndo: action,
  onMerged: action,
  onTakeStored: action,
  onPutBack: action,
  onRestore: action,
  wayBack: () => 'save' as const,
  onReload: action,
  onOpen: action,
};

/** An editor with a field, and content before and after it. */
function show(notices: ReactNode) {
  const view = (shown: ReactNode) => (
    <KeepFocus>
      <div data-focus-home="input">
        <input aria-label="Name" />
        {shown}
      </div>
    </KeepFocus>
  );
  onTestFinished(cleanup);
  const { rerender } = render(view(notices));
  return {
    async become(next: ReactNode) {
      rerender(view(next));
      await act(() => Promise.resolve());
    },
  };
}

function outcome(state: SaveState) {
  const readMine = () => ({ ...stored.fields, name: 'Mine' });
  return <SaveOutcome {...{ state, actions, readMine, words: noticeWords }} signInPath="/sign-in" />;
}

const difference = { expected: 500_00, stored: 5_00, wasSent: true, isHundredfold: true };
const withButtons: SaveState[] = [
  { kind: 'discarded' },
  sending({ pace: 'slow' }),
  waiting(),
  offline(),
  { kind: 'signed-in' },
  { kind: 'not-saved' },
  { kind: 'untold' },
  { kind: 'deleted' },
  { kind: 'unsure', candidates: [stored] },
  { kind: 'conflict', base: stored, current: otherwise, wasSent: true },
  { kind: 'conflict', base: stored, current: undefined, wasSent: true },
  {
    kind: 'saved',
    attempt,
    goal: stored,
    receipt: { ...clean, differences: [{ field: 'targetAmount', ...difference }] },
  },
  {
    kind: 'saved',
    attempt,
    goal: stored,
    receipt: { ...clean, differences: [{ field: 'targetAmount', ...difference, wasSent: false }] },
  },
];
const afterwards: SaveState[] = [
  sending(),
  checking(),
  { kind: 'discarded' },
  { kind: 'saved', attempt, goal: stored, receipt: clean },
];

test.each(withButtons)(
  'the focus on a button of $kind goes to the notice that comes after it',
  async (state) => {
    for (const next of afterwards) {
      const { become } = show(outcome(state));
      await screen.findAllByRole('button');
      for (const { textContent: name } of screen.getAllByRole('button')) {
        await become(outcome(state));
        const button = (await screen.findAllByRole('button')).find(({ textContent }) => textContent === name);
        button?.focus();
        expect(document.activeElement).toBe(button);
        await become(outcome(next));
        expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Result of the save' }));
      }
      cleanup();
    }
  },
);

test.each(withButtons)(
  'the focus on a button of $kind goes to the first field if nothing is said after it',
  async (state) => {
    const { become } = show(outcome(state));
    const [button] = await screen.findAllByRole('button');
    button?.focus();
    await become(outcome({ kind: 'idle' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
  },
);

test.each(['Restore', 'Discard'])('the focus on “%s” of a draft goes to the first field', async (name) => {
  const draft = { savedAt: Date.now(), values: {}, base: stored, format: money };
  const offer = <DraftOffer draft={draft as never} words={words} onTake={action} onDiscard={action} />;
  const { become } = show(offer);
  screen.getByRole('button', { name }).focus();
  await become(null);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
});

test('an element that took the focus itself keeps it', async () => {
  const { become } = show(
    <>
      <button type="button">Gone</button>
      <a href="/goals">Stays</a>
    </>,
  );
  screen.getByRole('button').focus();
  const moved = become(<a href="/goals">Stays</a>);
  screen.getByRole('link').focus();
  await moved;
  expect(document.activeElement).toBe(screen.getByRole('link'));
});

test('a user who left every control is not called back to one', async () => {
  const user = userEvent.setup();
  const { become } = show(<button type="button">Gone</button>);
  within(document.body).getByRole('button').focus();
  await user.click(document.body);
  await become(null);
  expect(document.activeElement).toBe(document.body);
});
