// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useToday } from './use-today';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 29, 23, 59) });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test.each<[string, () => EventTarget]>([
  ['focus', () => window],
  ['focusin', () => window],
  ['pageshow', () => window],
  ['visibilitychange', () => document],
])('a page left open over midnight knows the new day at the next %s', (name, target) => {
  const { result } = renderHook(() => useToday());
  expect(result.current).toBe('2026-11-29');
  vi.setSystemTime(new Date(2026, 10, 30, 0, 1));
  act(() => void target().dispatchEvent(new Event(name)));
  expect(result.current).toBe('2026-11-30');
});
