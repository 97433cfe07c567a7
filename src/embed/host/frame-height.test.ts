import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFrameHeight } from './frame-height';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a height is rounded up', () => {
  const { ask, applied } = openHeight();
  ask(400.2);
  expect(applied).toEqual([401]);
});

test.each([
  [-50, 320],
  [0, 320],
  [319, 320],
  [1e9, 2000],
])('%d px are kept within the limits', (height, applies) => {
  const { ask, current } = openHeight();
  ask(1000);
  vi.advanceTimersByTime(1000);
  ask(height);
  expect(current()).toBe(applies);
});

test('two px more or less are the same height, and three are not', () => {
  const { ask, applied } = openHeight();
  for (const height of [400, 402, 398, 403]) {
    ask(height);
    vi.advanceTimersByTime(1000);
  }
  expect(applied).toEqual([400, 403]);
});

test('of many heights at once the first and the last are applied', () => {
  const { ask, applied } = openHeight();
  for (let height = 400; height <= 500; height += 10) ask(height);
  expect(applied).toEqual([400]);
  vi.advanceTimersByTime(34);
  expect(applied).toEqual([400, 500]);
});

test('a second sees 30 heights at most', () => {
  const { ask, applied } = openHeight();
  for (let ms = 0; ms < 1000; ms += 1) {
    ask(400 + ms);
    vi.advanceTimersByTime(1);
  }
  expect(applied.length).toBeLessThanOrEqual(30);
  expect(applied.length).toBeGreaterThan(25);
});

test('a height that swings to and fro stays at the larger', () => {
  const { ask, applied, current } = openHeight();
  for (const height of [400, 500, 400, 500, 400, 500, 400]) {
    ask(height);
    vi.advanceTimersByTime(50);
  }
  expect(applied).toEqual([400, 500, 400, 500]);
  ask(700);
  expect(current()).toBe(700);
});

test('an adviser may open and close something as often as they like', () => {
  const { ask, applied } = openHeight();
  for (const height of [400, 500, 400, 500, 400]) {
    ask(height);
    vi.advanceTimersByTime(600);
  }
  expect(applied).toEqual([400, 500, 400, 500, 400]);
});

/** Heights from 320 to 2000 px, and which requests were applied. */
function openHeight() {
  const applied: number[] = [];
  const style = {
    set height(height: string) {
      applied.push(Number(height.replace('px', '')));
    },
  };
  // All of a frame that its height needs.
  const frame = { style } as HTMLElement;
  const ask = createFrameHeight(frame, { minHeight: 320, maxHeight: 2000 });
  expect(applied.splice(0)).toEqual([320]);
  vi.advanceTimersByTime(34);
  return { ask, applied, current: () => applied.at(-1) };
}
