// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { BringIntoView } from '../bring-into-view';
import { Dialog } from './dialog';
import { DialogPlace, dialogTop } from './inline-dialog';

afterEach(cleanup);

const seen = { top: 400, height: 300 };

function Page() {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <DialogPlace value={() => seen}>
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
    </DialogPlace>
  );
}

async function open() {
  const asked: { element: Element; top: string }[] = [];
  const { container } = render(
    <StrictMode>
      <BringIntoView
        value={(element) => element instanceof HTMLElement && asked.push({ element, top: element.style.top })}
      >
        <Page />
      </BringIntoView>
    </StrictMode>,
  );
  const user = userEvent.setup();
  const opener = screen.getByRole('button', { name: 'Delete' });
  await user.click(opener);
  return { user, opener, asked, container, dialog: screen.getByRole('alertdialog', { name: 'Delete it?' }) };
}

test('overlays the page, outside of it, and is marked for measuring', async () => {
  const { container, dialog } = await open();
  expect(container.contains(dialog)).toBe(false);
  expect(dialog.matches('dialog[open][data-overlay][aria-modal="true"]')).toBe(true);
});

test('takes the focus, and makes the page inert', async () => {
  const { container } = await open();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep it' }));
  expect(container.inert).toBe(true);
});

test('is brought into view, since nothing of the page may be visible', async () => {
  const { dialog, asked } = await open();
  expect(dialog.style.top).not.toBe('');
  expect(asked.length).toBeGreaterThan(0);
  for (const one of asked) expect(one).toEqual({ element: dialog, top: dialog.style.top });
});

test('an answer returns page and focus', async () => {
  const { user, opener, container } = await open();
  await user.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(container.inert).toBe(false);
  expect(document.activeElement).toBe(opener);
});

test('Escape answers no, wherever the focus is', async () => {
  const { user } = await open();
  screen.getByRole('button', { name: 'Keep it' }).blur();
  fireEvent.keyDown(document.body, { key: 'Escape', keyCode: 229 });
  expect(screen.queryByRole('alertdialog')).not.toBeNull();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test.each([
  ['stands in the middle of what is seen', { top: 1000, height: 600 }, 1200],
  ['begins in sight where what is seen is smaller than it', { top: 1000, height: 100 }, 1016],
  ['ends within the page', { top: 2700, height: 600 }, 2784],
  ['begins within the page', { top: -500, height: 600 }, 16],
])('%s', (_, seen, top) => {
  expect(dialogTop({ seen, pageHeight: 3000, dialogHeight: 200 })).toBe(top);
});

test('starts at the top of a page that is too small for it', () => {
  expect(dialogTop({ seen: { top: 0, height: 100 }, pageHeight: 100, dialogHeight: 200 })).toBe(16);
});
