// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { BringIntoView } from './bring-into-view';
import { DateInput } from './calendar/date-input';
import { ErrorSummary } from './error-summary';

afterEach(cleanup);

/** A page that scrolls nothing itself; it records the elements to bring into view. */
function open(children: ReactNode) {
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
  const asked: Element[] = [];
  render(<BringIntoView value={(element) => asked.push(element)}>{children}</BringIntoView>);
  return { user: userEvent.setup(), asked, scrolled };
}

test('an error summary is brought into view, and its link focuses the field', async () => {
  const { user, asked, scrolled } = open(
    <>
      <input id="name" aria-label="Name" />
      <ErrorSummary title="Not saved" errors={[{ fieldId: 'name', message: 'Give it a name' }]} attempt={1} />
    </>,
  );
  await user.click(screen.getByRole('link', { name: 'Give it a name' }));
  const field = screen.getByRole('textbox');
  expect(asked).toEqual([screen.getByRole('region', { name: 'Not saved' }), field]);
  expect(document.activeElement).toBe(field);
  expect(scrolled).not.toHaveBeenCalled();
});

test('a calendar is brought into view, and so is the day that keys move to', async () => {
  const { user, asked, scrolled } = open(
    <DateInput id="day" text="" onTextChange={() => {}} day="2027-04-29" onPick={() => {}} locale="en-GB" />,
  );
  await user.tab();
  await user.tab();
  await user.keyboard('{Enter}');
  await screen.findByRole('grid');
  await user.keyboard('{ArrowRight}');
  const day = screen.getByRole('button', { name: /30 April 2027/ });
  expect(asked).toContain(screen.getByRole('dialog'));
  expect(asked.at(-1)).toBe(day.parentElement);
  expect(scrolled).not.toHaveBeenCalled();
});
