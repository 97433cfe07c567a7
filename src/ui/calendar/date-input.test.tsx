// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { DateInput } from './date-input';

afterEach(cleanup);

async function open(locale = 'en-GB') {
  const onPick = vi.fn();
  const onTextChange = vi.fn();
  render(
    <>
      <DateInput
        id="complete-by"
        aria-label="Complete by"
        text="29/04/2027"
        onTextChange={onTextChange}
        day="2027-04-29"
        onPick={onPick}
        locale={locale}
      />
      <button type="button">After</button>
    </>,
  );
  const user = userEvent.setup();
  const button = screen.getByRole('button', { name: 'Choose a date' });
  await user.click(button);
  await screen.findByRole('grid');
  return { user, button, onPick, onTextChange };
}

test('opens on the chosen day', async () => {
  await open();
  expect(screen.getByRole('dialog', { name: 'Choose a date' })).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/29 April 2027/));
});

test('arrows move by days and weeks, Enter picks and returns the focus', async () => {
  const { user, button, onPick } = await open();
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/29 April 2027/));
  await user.keyboard('{ArrowRight}{ArrowDown}{Enter}');
  expect(onPick.mock.calls).toEqual([['2027-05-07']]);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('Page Down goes to the next month', async () => {
  const { user } = await open();
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/29 April 2027/));
  await user.keyboard('{PageDown}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/29 May 2027/);
});

test('month and year can be jumped to', async () => {
  const { user, onPick } = await open();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Year' }), '2050');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Month' }), 'Feb');
  await user.click(screen.getByRole('button', { name: /Monday,? 28 February 2050/ }));
  expect(onPick.mock.calls).toEqual([['2050-02-28']]);
});

test('Escape closes, picks nothing and returns the focus', async () => {
  const { user, button, onPick } = await open();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(button);
  expect(onPick).not.toHaveBeenCalled();
});

test('Escape of the input method closes nothing', async () => {
  await open();
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape', keyCode: 229 });
  expect(screen.getByRole('dialog')).toBeTruthy();
});

test('a click outside closes', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'After' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test.each([
  ['en-GB', 'Mon'],
  ['en-US', 'Sun'],
  ['de-DE', 'Mo'],
  ['fa-IR', 'ش'],
])('the week begins as in %s', async (locale, first) => {
  await open(locale);
  // The grid hides its header from screen readers: each day includes its weekday.
  expect(document.querySelector('thead th')?.textContent).toBe(first);
});
