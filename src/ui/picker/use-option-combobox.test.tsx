// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { useOptionCombobox } from './use-option-combobox';

afterEach(cleanup);

const rows = Array.from({ length: 30 }, (_, row) => row);

function List({ isFresh }: { isFresh: boolean }) {
  const combobox = useOptionCombobox({
    rowCount: rows.length,
    isFresh,
    inputId: 'rows',
    onOpen: () => {},
  });
  return (
    <>
      <input {...combobox.inputProps} aria-label="Rows" onKeyDown={combobox.takeKey} />
      <button type="button" {...combobox.toggleProps} onClick={combobox.toggle}>
        Show
      </button>
      <div {...combobox.listProps} role="listbox" tabIndex={-1}>
        {rows.map((row) => (
          // biome-ignore lint/a11y/useFocusableInteractive: as in option-list.tsx, the box keeps the focus
          <div key={row} {...combobox.getRowProps(row)} role="option">
            Row {row}
          </div>
        ))}
      </div>
    </>
  );
}

function open({ isFresh = true } = {}) {
  render(<List isFresh={isFresh} />);
  const box = screen.getByRole('combobox');
  box.focus();
  return {
    user: userEvent.setup(),
    box,
    isOpen: () => box.getAttribute('aria-expanded') === 'true',
    highlighted: () => document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent,
  };
}

test.each([
  ['{ArrowDown}', 'Row 0'],
  ['{ArrowUp}', 'Row 29'],
  ['{ArrowDown>3/}', 'Row 2'],
  ['{ArrowDown}{ArrowUp}', 'Row 29'],
  ['{ArrowUp}{ArrowDown}', 'Row 0'],
  ['{ArrowDown}{PageDown}', 'Row 10'],
  ['{ArrowDown}{PageDown>4/}', 'Row 29'],
  ['{ArrowDown>4/}{PageUp}', 'Row 0'],
])('%s in the closed list opens it and ends on %s', async (keys, name) => {
  const { user, isOpen, highlighted } = open();
  await user.keyboard(keys);
  expect(isOpen()).toBe(true);
  expect(highlighted()).toBe(name);
});

test('Alt with an arrow opens the list, highlights nothing, and closes it again', async () => {
  const { user, isOpen, highlighted } = open();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(isOpen()).toBe(true);
  expect(highlighted()).toBeUndefined();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(isOpen()).toBe(false);
});

test('nothing is highlighted while the rows answer an older text', async () => {
  const { user, highlighted } = open({ isFresh: false });
  await user.keyboard('{ArrowDown>3/}');
  expect(highlighted()).toBeUndefined();
});

test('the pointer highlights the row below it, and none outside the list', async () => {
  const { user, box, highlighted } = open();
  await user.click(box);
  await user.hover(screen.getByRole('option', { name: 'Row 4' }));
  expect(highlighted()).toBe('Row 4');
  await user.hover(box);
  expect(highlighted()).toBeUndefined();
});

test('a press on a row leaves the focus in the box', async () => {
  const { user, box } = open();
  await user.click(box);
  await user.click(screen.getByRole('option', { name: 'Row 4' }));
  expect(document.activeElement).toBe(box);
});

test('the arrow beside the box opens the list, and closes it', async () => {
  const { user, isOpen } = open();
  const arrow = screen.getByRole('button', { name: 'Show' });
  await user.click(arrow);
  expect(isOpen()).toBe(true);
  await user.click(arrow);
  expect(isOpen()).toBe(false);
});
