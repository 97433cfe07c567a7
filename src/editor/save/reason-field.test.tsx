// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { limits } from '../../domain/goal/limits';
import { noReason, ReasonField, readReason } from './reason-field';

function open({ isChecked = false } = {}) {
  function Page() {
    const [reason, setReason] = useState(noReason);
    return <ReasonField reason={reason} onChange={setReason} isChecked={isChecked} />;
  }
  onTestFinished(cleanup);
  render(<Page />);
  return { user: userEvent.setup(), list: () => screen.getByLabelText('Reason for the change') };
}

test('a reason is optional, and words are required only for another one', async () => {
  const { user, list } = open();
  expect(screen.queryByLabelText('In a few words')).toBeNull();
  await user.selectOptions(list(), 'Life event');
  await user.type(screen.getByLabelText('In a few words'), 'Twins');
  expect(screen.getByLabelText<HTMLInputElement>('In a few words').value).toBe('Twins');
  await user.selectOptions(list(), 'None given');
  expect(screen.queryByLabelText('In a few words')).toBeNull();
});

test('shows a fault once it has kept a save from going out', async () => {
  const { user, list } = open({ isChecked: true });
  await user.selectOptions(list(), 'Other');
  expect(screen.getByText('Give the reason in a few words')).toBeDefined();
  await user.type(screen.getByLabelText('In a few words'), 'Moved');
  expect(screen.queryByText('Give the reason in a few words')).toBeNull();
});

test('reads a reason as it is recorded', () => {
  expect(readReason(noReason)).toBeUndefined();
  expect(readReason({ kind: 'correction', text: ' typo ' })).toEqual({ kind: 'correction', text: 'typo' });
  expect(readReason({ kind: 'other', text: ' ' })).toBeNull();
  expect(readReason({ kind: 'correction', text: 'w'.repeat(limits.changeReason.maxLength) })).not.toBeNull();
  expect(readReason({ kind: 'correction', text: 'w'.repeat(limits.changeReason.maxLength + 1) })).toBeNull();
});
