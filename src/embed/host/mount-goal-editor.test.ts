// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://crm.example/clients/1"}
import { expect, test, vi } from 'vitest';
import { aGoalUuid } from '../../testing/dom/frame-window';
import { editorOrigin, framesIn, openHostPage } from '../../testing/dom/host-page';
import { mountGoalEditor } from './mount-goal-editor';

const options = { editorOrigin, goal: aGoalUuid, fetchToken: async () => null };

test('mounting twice in an element gives the same editor with one frame', async () => {
  const { editor, element } = await openHostPage();
  expect(mountGoalEditor(element, options)).toBe(editor);
  await Promise.resolve();
  expect(framesIn(element)).toHaveLength(1);
});

test('a second copy of the script gives the same editor', async () => {
  const { editor, element } = await openHostPage();
  vi.resetModules();
  const copy = await import('./mount-goal-editor');
  expect(copy.mountGoalEditor).not.toBe(mountGoalEditor);
  expect(copy.mountGoalEditor(element, options)).toBe(editor);
});

test('mounted, removed and mounted again at once, as React does in development, there is one frame', async () => {
  const { editor, element } = await openHostPage();
  editor.destroy();
  const second = mountGoalEditor(element, options);
  expect(second).not.toBe(editor);
  editor.destroy();
  expect(mountGoalEditor(element, options)).toBe(second);
  second.destroy();
  const third = mountGoalEditor(element, options);
  await Promise.resolve();
  expect(framesIn(element)).toHaveLength(1);
  third.destroy();
});

test('two editors of a page keep apart', async () => {
  const first = await openHostPage();
  const second = await openHostPage();
  first.connect();
  second.connect();
  await second.tell({ type: 'dirty', isDirty: true });
  expect(first.told).toEqual([]);
  expect(second.told).toEqual([['dirty', { isDirty: true }]]);
});

test('a hundred mounted and removed editors leave no listener, frame or timer behind', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const listeners = noteListeners();
  for (let time = 0; time < 100; time += 1) {
    const { editor, element, connect, tell } = await openHostPage();
    connect();
    await tell({ type: 'dirty', isDirty: true }, { type: 'resize', height: 500 });
    expect(listeners.size).toBeGreaterThan(2);
    editor.destroy();
    expect(listeners.size).toBe(0);
    expect(element.childElementCount).toBe(0);
    element.remove();
  }
  // A height may wait for the pause after the one before it.
  vi.advanceTimersByTime(2 * 34);
  expect(vi.getTimerCount()).toBe(0);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The listeners of the window that were added since, and neither removed nor ended by their signal. */
function noteListeners() {
  const open = new Set<unknown>();
  const { addEventListener, removeEventListener } = window;
  vi.stubGlobal(
    'addEventListener',
    (type: string, listener: EventListener, how?: AddEventListenerOptions) => {
      open.add(listener);
      how?.signal?.addEventListener('abort', () => open.delete(listener));
      addEventListener.call(window, type, listener, how);
    },
  );
  vi.stubGlobal('removeEventListener', (type: string, listener: EventListener) => {
    open.delete(listener);
    removeEventListener.call(window, type, listener);
  });
  return open;
}
