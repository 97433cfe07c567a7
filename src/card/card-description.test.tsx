// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { CardDescription } from './card-description';

afterEach(cleanup);

const lines = 'One line\n'.repeat(7).trim();

test('a short description has nothing to unfold', () => {
  render(<CardDescription text={'a'.repeat(320)} />);
  expect(screen.queryByRole('button')).toBeNull();
});

test.each(['a'.repeat(321), lines])('a long one is there whole, and unfolds', async (text) => {
  render(<CardDescription text={text} />);
  expect(document.querySelector('p')?.textContent).toBe(text);
  const button = screen.getByRole('button', { name: 'Show the whole description' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(button.textContent).toBe('Show less of the description');
});
