// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { SessionAnswer } from '../contract/session';
import { checkReceipt } from '../domain/goal/receipt';
import { aGoal } from '../testing/data/a-goal';
import { conflictWords } from './save/conflict-words';
import { useEditSession } from './use-edit-session';

// The only settings that an edit session reads.
const settings = { mayEmptyFields: true, amountUnit: null, locale: 'en-GB' } as SessionAnswer['settings'];

function editSession(notes: Set<string>) {
  const { result } = renderHook(() => useEditSession(settings, notes));
  return result.current;
}

test('an amount that came back a hundredfold puts amounts in doubt for everyone with the same notes, and leaves no other trace', () => {
  const notes = new Set<string>();
  expect(editSession(notes).rules.isAmountInDoubt).toBe(false);
  const sent = { targetAmount: 550_00 };
  const receipt = checkReceipt({ sent, before: {}, answer: aGoal({ fields: { targetAmount: 55_000_00 } }) });
  const words = {
    locale: 'en-GB',
    label: String,
    value: String,
    change: String,
    changes: String,
    conflict: () => conflictWords(undefined, 'en-GB'),
    moment: String,
  };
  const { note } = editSession(notes);
  act(() => note({ sent, before: undefined, receipt, words }));
  expect(editSession(notes).rules.isAmountInDoubt).toBe(true);
  expect(editSession(new Set()).rules.isAmountInDoubt).toBe(false);
  expect(window.sessionStorage.length + window.localStorage.length).toBe(0);
});
