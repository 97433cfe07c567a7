import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDirtyNotes } from './dirty-notes';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open({ isDirty = false } = {}) {
  const told: boolean[] = [];
  const state = { isDirty };
  const notes = createDirtyNotes({ isDirty: () => state.isDirty, tell: (now) => told.push(now) });
  return { notes, state, told };
}

test('reports the first input at once, and once', () => {
  const { notes, state, told } = open();
  state.isDirty = true;
  notes.noteEdit();
  notes.noteEdit();
  vi.runAllTimers();
  expect(told).toEqual([true]);
});

test('reports a clean form once typing has paused', () => {
  const { notes, state, told } = open();
  state.isDirty = true;
  notes.noteEdit();
  state.isDirty = false;
  notes.noteEdit();
  expect(told).toEqual([true]);
  vi.advanceTimersByTime(500);
  expect(told).toEqual([true, false]);
});

test('a discarded draft of the host leaves nothing to lose', () => {
  const { notes, state, told } = open({ isDirty: true });
  notes.look();
  expect(told).toEqual([]);
  state.isDirty = false;
  notes.look();
  expect(told).toEqual([false]);
});
