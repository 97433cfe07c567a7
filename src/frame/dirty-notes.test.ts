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

test('what is typed first is told at once, and once', () => {
  const { notes, state, told } = open();
  state.isDirty = true;
  notes.noteEdit();
  notes.noteEdit();
  vi.runAllTimers();
  expect(told).toEqual([true]);
});

test('what is clean again is told once the typing has paused', () => {
  const { notes, state, told } = open();
  state.isDirty = true;
  notes.noteEdit();
  state.isDirty = false;
  notes.noteEdit();
  expect(told).toEqual([true]);
  vi.advanceTimersByTime(500);
  expect(told).toEqual([true, false]);
});

test('a draft that the host handed over and that is given up leaves nothing to lose', () => {
  const { notes, state, told } = open({ isDirty: true });
  notes.look();
  expect(told).toEqual([]);
  state.isDirty = false;
  notes.look();
  expect(told).toEqual([false]);
});
