// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CharacterCounter } from './character-counter';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test.each([
  [2_999, 4_000, ''],
  [3_000, 4_000, '1,000 characters left'],
  [3_999, 4_000, '1 character left'],
  [4_000, 4_000, '0 characters left'],
  [4_001, 4_000, '1 character too many'],
  [5_234, 4_000, '1,234 characters too many'],
])('shows for %i of %i: "%s"', (count, max, text) => {
  const { container } = render(<CharacterCounter count={count} max={max} locale="en-GB" />);
  expect(container.textContent).toBe(text);
});

test('announces the count once typing pauses', () => {
  const { rerender } = render(<CharacterCounter count={80} max={100} locale="en-GB" />);
  act(() => vi.advanceTimersByTime(900));
  rerender(<CharacterCounter count={81} max={100} locale="en-GB" />);
  act(() => vi.advanceTimersByTime(900));
  expect(screen.getByRole('status').textContent).toBe('');
  act(() => vi.advanceTimersByTime(100));
  expect(screen.getByRole('status').textContent).toBe('19 characters left');
});
