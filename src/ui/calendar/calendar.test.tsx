// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Calendar } from './calendar';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 29, 23, 59) });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a calendar left open over midnight marks the new day at the next focus', () => {
  render(<Calendar day={null} onPick={() => {}} locale="en-GB" />);
  const today = () => screen.getByRole('button', { name: /^Today/ }).textContent;
  expect(today()).toBe('29');
  vi.setSystemTime(new Date(2026, 10, 30, 0, 1));
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(today()).toBe('30');
});
