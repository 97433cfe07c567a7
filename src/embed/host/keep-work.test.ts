// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://crm.example/clients/1"}
import { afterEach, expect, test, vi } from 'vitest';
import { aGoalUuid, delivered } from '../../testing/dom/frame-window';
import { mountNext, noteEvents, openHostPage } from '../../testing/dom/host-page';

afterEach(() => {
  vi.useRealTimers();
});

const draft = { goal: aGoalUuid, baseUpdatedAt: null, patch: { name: 'A boat' } };
const outcome = { goal: aGoalUuid, updatedAt: null, changed: [] };
const ready = { type: 'ready', goal: aGoalUuid };
const dirty = { type: 'dirty', isDirty: true };

test('a frame that is loaded again gets the newest draft back', async () => {
  const { connect, tell } = await openHostPage();
  connect();
  await tell({ type: 'draft', ...draft, patch: {}, seq: 1 }, { type: 'draft', ...draft, seq: 2 });
  expect(connect()?.draft).toMatchObject(draft);
  await tell({ type: 'draft', ...draft, patch: { name: 'A ship' }, seq: 1 });
  expect(connect()?.draft).toMatchObject({ patch: { name: 'A ship' } });
});

test.each([
  ['nothing is left to keep', { type: 'draft', ...draft, patch: null, seq: 9 }],
  ['it was saved', { type: 'saved', ...outcome }],
  ['the goal was deleted', { type: 'deleted', ...outcome }],
  ['it was given up', { type: 'cancelled', ...outcome }],
])('a draft is forgotten when %s', async (_, message) => {
  const { connect, tell } = await openHostPage();
  connect();
  await tell({ type: 'draft', ...draft, seq: 1 }, message);
  expect(connect()?.draft).toBeNull();
});

test('a draft larger than a message may be is not kept, and the one before it is', async () => {
  const { connect, tell } = await openHostPage();
  connect();
  const large = { ...draft, patch: 'x'.repeat(65_536) };
  await tell({ type: 'draft', ...draft, seq: 1 }, { type: 'draft', ...large, seq: 2 });
  expect(connect()?.draft).toMatchObject(draft);
});

test('the browser asks before it leaves the page with unsaved changes', async () => {
  const { connect, tell, editor } = await openHostPage();
  connect();
  expect(isAsked()).toBe(false);
  await tell(dirty);
  expect(isAsked()).toBe(true);
  await tell({ type: 'dirty', isDirty: false });
  expect(isAsked()).toBe(false);
  await tell(dirty);
  editor.destroy();
  expect(isAsked()).toBe(false);
});

test('the browser also asks while a frame with a draft reloads, and never if the page wants no guard', async () => {
  const first = await openHostPage();
  first.connect();
  await first.tell({ type: 'draft', ...draft, seq: 1 });
  first.connect();
  expect(isAsked()).toBe(true);
  first.editor.destroy();
  const second = await openHostPage({ guardUnload: false });
  second.connect();
  await second.tell(dirty);
  expect(isAsked()).toBe(false);
});

test('an editor with nothing to lose may be closed at once, ready or not', async () => {
  const { editor, connect, tell } = await openHostPage();
  expect(await editor.canClose()).toBe(true);
  connect();
  await tell(ready);
  expect(await editor.canClose()).toBe(true);
});

test.each([[true], [false]])(
  'a person is asked once for all who want to close, and answers %j',
  async (answer) => {
    const { editor, connect, tell, heard, answer: give } = await openHostPage();
    connect();
    await tell(ready, dirty);
    const both = [editor.canClose(), editor.canClose()];
    const [asked, ...others] = await heard('can-close');
    expect(others).toEqual([]);
    give(asked?.id, answer);
    expect(await Promise.all(both)).toEqual([answer, answer]);
    void editor.canClose();
    expect(await heard('can-close')).toHaveLength(2);
  },
);

test('an editor that reloads with a draft may not be closed yet', async () => {
  const { editor, connect, tell } = await openHostPage();
  connect();
  await tell(ready, { type: 'draft', ...draft, seq: 1 });
  connect();
  expect(await editor.canClose()).toBe(false);
});

test('a question is answered even if no one is left to answer it', async () => {
  const { editor, connect, tell, heard } = await openHostPage();
  connect();
  await tell(ready, dirty);
  const first = editor.canClose();
  await heard('can-close');
  connect();
  expect(await first).toBe(false);
  await tell(ready, dirty);
  const second = editor.canClose();
  await heard('can-close');
  editor.destroy();
  expect(await second).toBe(true);
  expect(await editor.canClose()).toBe(true);
});

test.each([
  ['with a draft', true],
  ['without one', false],
])(
  'when another document comes into the frame, %s, nobody waits for the one that is gone',
  async (_, isKept) => {
    const { editor, connect, load, tell, heard } = await openHostPage();
    connect();
    load();
    await tell(ready, dirty, { type: 'draft', ...draft, patch: isKept ? draft.patch : null, seq: 1 });
    const asked = editor.canClose();
    await heard('can-close');
    load();
    expect(await asked).toBe(false);
    expect(await editor.canClose()).toBe(!isKept);
    expect(isAsked()).toBe(isKept);
  },
);

test('input is guarded from the moment that another editor takes it over', async () => {
  const { editor, element, connect, tell, sent } = await openHostPage();
  connect();
  await tell({ type: 'draft', ...draft, seq: 1 });
  editor.destroy();
  expect(isAsked()).toBe(false);
  const next = await mountNext(element, { sent });
  expect(isAsked()).toBe(true);
  next.connect();
  await next.tell({ type: 'draft', ...draft, patch: null, seq: 2 });
  next.editor.destroy();
  await next.editor.retry();
  expect(isAsked()).toBe(false);
});

test('trying again asks the frame for its draft and reloads the frame with it', async () => {
  const { editor, connect, tell, heard, answer, frame } = await openHostPage();
  connect();
  await tell(ready, { type: 'draft', ...draft, seq: 1 });
  expect(frame()?.style.background).toBe('');
  const changes: MutationRecord[] = [];
  const noting = new MutationObserver((records) => changes.push(...records));
  noting.observe(frame()?.parentElement ?? document, { childList: true });
  const retrying = editor.retry();
  answer((await heard('teardown'))[0]?.id, { ...draft, patch: { name: 'A ship' } });
  await retrying;
  await vi.waitFor(() => expect(changes).not.toEqual([]));
  noting.disconnect();
  const moved = changes.flatMap(({ removedNodes, addedNodes }) => [
    ...[...removedNodes].map((node) => ['out', node]),
    ...[...addedNodes].map((node) => ['in', node]),
  ]);
  expect(moved).toEqual([
    ['out', frame()],
    ['in', frame()],
  ]);
  expect(frame()?.style.background).not.toBe('');
  expect(connect()?.draft).toMatchObject({ patch: { name: 'A ship' } });
});

test.each([[null], ['answers nothing']])(
  'a frame that answers %j leaves the draft that is kept',
  async (value) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { editor, connect, tell, heard, answer } = await openHostPage();
    connect();
    await tell(ready, { type: 'draft', ...draft, seq: 1 });
    const retrying = editor.retry();
    const [asked] = await heard('teardown');
    if (value === null) answer(asked?.id, null);
    else vi.advanceTimersByTime(500);
    await retrying;
    expect(connect()?.draft).toMatchObject(draft);
  },
);

test('trying again after a time-out removes the sentence and allows the same time again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { editor, sentence, frame, told } = await openHostPage({ readyTimeoutMs: 1000 });
  vi.advanceTimersByTime(1000);
  await editor.retry();
  expect(sentence()).toBeNull();
  expect(frame()?.style.display).toBe('block');
  vi.advanceTimersByTime(1000);
  expect(told).toHaveLength(2);
});

test('a removed editor does nothing any more', async () => {
  const unwatched = vi.spyOn(IntersectionObserver.prototype, 'disconnect');
  const watched = vi.spyOn(IntersectionObserver.prototype, 'observe');
  const { editor, element, connect, tell, sent } = await openHostPage();
  connect();
  editor.destroy();
  editor.destroy();
  const told = noteEvents(editor);
  await editor.retry();
  editor.update({ locale: 'de-DE' });
  await tell(ready);
  connect();
  await delivered();
  expect(element.childElementCount).toBe(0);
  expect(sent).toHaveLength(1);
  expect(told).toEqual([]);
  expect(watched).toHaveBeenCalledTimes(1);
  expect(unwatched).toHaveBeenCalledTimes(2);
});

function isAsked(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}
