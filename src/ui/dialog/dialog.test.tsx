// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { Dialog } from './dialog';

afterEach(cleanup);

function Page() {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Delete
      </button>
      {isOpen && (
        <Dialog
          title="Delete it?"
          onClose={close}
          actions={
            <button type="button" onClick={close}>
              Keep it
            </button>
          }
        >
          It is gone for good.
        </Dialog>
      )}
    </>
  );
}

async function open() {
  render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  return { user, dialog: screen.getByRole<HTMLDialogElement>('dialog', { name: 'Delete it?' }) };
}

test('is open and modal while it is rendered', async () => {
  const { dialog } = await open();
  expect(dialog.open).toBe(true);
});

test('returns the focus when it is answered', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Delete' }));
});

test('Escape answers no', async () => {
  const { dialog } = await open();
  fireEvent(dialog, new Event('cancel', { cancelable: true }));
  expect(screen.queryByRole('dialog')).toBeNull();
});
