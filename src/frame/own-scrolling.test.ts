// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { HostLink } from './link/host-link';
import { createOwnScrolling } from './own-scrolling';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([
  { what: 'as tall as it asks', asked: 1000, isGiven: 1000, maxHeight: null, scrolls: false },
  { what: 'lower by a rounding', asked: 1002, isGiven: 1000, maxHeight: null, scrolls: false },
  { what: 'lower than it asks', asked: 1003, isGiven: 1000, maxHeight: null, scrolls: true },
  { what: 'as tall as it may be', asked: 1000, isGiven: 480, maxHeight: 480, scrolls: true },
])('a frame that is $what scrolls itself: $scrolls', ({ asked, isGiven, maxHeight, scrolls }) => {
  const { look, isScrolling } = open({ maxHeight, askedHeight: () => asked });
  give(isGiven);
  look();
  vi.advanceTimersByTime(500);
  expect(isScrolling()).toBe(scrolls);
});

test('while it grows, and until it is ready, no scroll bar comes and goes', () => {
  let asked: number | undefined;
  const { look, isScrolling } = open({ maxHeight: null, askedHeight: () => asked });
  give(320);
  look();
  vi.advanceTimersByTime(5_000);
  expect(isScrolling()).toBe(false);
  asked = 1000;
  vi.advanceTimersByTime(400);
  give(1000);
  vi.advanceTimersByTime(5_000);
  expect(isScrolling()).toBe(false);
  give(300);
  vi.advanceTimersByTime(500);
  expect(isScrolling()).toBe(true);
});

test('lists open into the available height', () => {
  const { look, stop } = open({ maxHeight: null, askedHeight: () => 1000 });
  const { style } = document.documentElement;
  expect(style.getPropertyValue('--window-height')).toBe('');
  give(300);
  look();
  vi.advanceTimersByTime(500);
  expect(style.getPropertyValue('--window-height')).toBe('300px');
  stop();
  expect(vi.getTimerCount()).toBe(0);
});

/** The host gives the frame a height. */
function give(height: number) {
  vi.stubGlobal('innerHeight', height);
  window.dispatchEvent(new Event('resize'));
}

function open({ maxHeight, askedHeight }: { maxHeight: number | null } & Pick<HostLink, 'askedHeight'>) {
  // Scrolling uses no other part of the link.
  const link = { init: { maxHeight }, askedHeight } as unknown as HostLink;
  const scrolling = createOwnScrolling(document, link);
  onTestFinished(scrolling.stop);
  return { ...scrolling, isScrolling: () => document.documentElement.style.overflowY !== 'hidden' };
}
