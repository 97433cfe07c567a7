// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { CardDescription } from './card-description';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const text = 'What they said when we met.';

/** happy-dom lays out no text, so the test sets its height. */
function show({ height }: { height: number }) {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(144);
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(height);
  render(<CardDescription text={text} />);
}

test('a description that fits has nothing to unfold', () => {
  show({ height: 144 });
  expect(screen.queryByRole('button')).toBeNull();
});

test('a longer one is present in full, and unfolds', async () => {
  show({ height: 168 });
  expect(document.querySelector('p')?.textContent).toBe(text);
  const button = screen.getByRole('button', { name: 'Show the whole description' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(button.textContent).toBe('Show less of the description');
});
