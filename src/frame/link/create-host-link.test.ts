import fc from 'fast-check';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { FrameDraft } from '../../embed/protocol/messages';
import { aGoalUuid, delivered, hostOrigin } from '../../testing/dom/frame-window';
import { createHostLink } from './create-host-link';

afterEach(() => {
  vi.useRealTimers();
});

test('messages to the host use the names of the protocol', async () => {
  const { link, heard } = openLink();
  const outcome = { goal: aGoalUuid, updatedAt: null, changed: ['name'] };
  link.tell.ready(aGoalUuid);
  link.tell.resize(400);
  link.tell.print(300);
  link.tell.dirty(true);
  link.tell.saved(outcome);
  link.tell.deleted(outcome);
  link.tell.cancelled(outcome);
  link.tell.authRequired();
  link.tell.error({ code: 'missing', retryable: false, requestId: 'r1' });
  link.tell.scroll({ top: 10, height: 20 });
  link.tell.open('https://goals.example/');
  expect(await heard()).toEqual([
    { type: 'ready', goal: aGoalUuid },
    { type: 'resize', height: 400 },
    { type: 'print', height: 300 },
    { type: 'dirty', isDirty: true },
    { type: 'saved', ...outcome },
    { type: 'deleted', ...outcome },
    { type: 'cancelled', ...outcome },
    { type: 'auth-required' },
    { type: 'error', code: 'missing', retryable: false, requestId: 'r1' },
    { type: 'scroll', top: 10, height: 20 },
    { type: 'open', url: 'https://goals.example/' },
  ]);
});

test('the host hears no height of a skeleton: the last one goes out when the frame is ready', async () => {
  const { link, heard } = openLink();
  link.tell.resize(300);
  link.tell.resize(400);
  link.tell.ready(aGoalUuid);
  link.tell.ready(aGoalUuid);
  expect(await heard()).toEqual([
    { type: 'ready', goal: aGoalUuid },
    { type: 'resize', height: 400 },
    { type: 'ready', goal: aGoalUuid },
  ]);
});

test('drafts are numbered, and one that is a byte too large is not sent', async () => {
  const { link, heard } = openLink();
  const draft = { goal: aGoalUuid, baseUpdatedAt: null, patch: '' };
  const envelope = JSON.stringify({ type: 'draft', seq: 1, ...draft }).length;
  const fits = { ...draft, patch: 'x'.repeat(65_536 - envelope) };
  expect(link.tell.draft(fits)).toBe(true);
  expect(link.tell.draft({ ...draft, patch: `${fits.patch}x` })).toBe(false);
  expect(link.tell.draft({ ...draft, patch: 'é'.repeat(40_000) })).toBe(false);
  expect(link.tell.draft({ ...draft, patch: null })).toBe(true);
  expect(await heard()).toEqual([
    { type: 'draft', seq: 1, ...fits },
    { type: 'draft', seq: 4, ...draft, patch: null },
  ]);
});

test('callers share one request for a token, and the next caller makes another', async () => {
  const { link, heard, host } = openLink();
  const both = [link.requestToken('expired'), link.requestToken('rejected')];
  expect(await heard()).toEqual([{ type: 'token', id: 1, reason: 'expired' }]);
  host.postMessage({ type: 'answer', id: 1, value: 'a token' });
  expect(await Promise.all(both)).toEqual(['a token', 'a token']);
  const next = link.requestToken('initial');
  expect(await heard()).toContainEqual({ type: 'token', id: 2, reason: 'initial' });
  host.postMessage({ type: 'answer', id: 1, value: 'a stale one' });
  host.postMessage({ type: 'answer', id: 2, value: 'a newer one' });
  expect(await next).toBe('a newer one');
});

test.each([[null], [''], [7], [{}], [undefined]])('%j as a token is none', async (value) => {
  const { link, host } = openLink();
  const asked = link.requestToken('initial');
  host.postMessage({ type: 'answer', id: 1, value });
  expect(await asked).toBeNull();
});

test('a token that does not arrive in 15 s is null', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { link } = openLink();
  let token: string | null | undefined;
  void link.requestToken('initial').then((came) => {
    token = came;
  });
  await vi.advanceTimersByTimeAsync(14_999);
  expect(token).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(token).toBeNull();
});

test('the visible part is reported at once if it is known, and until its listener stops', async () => {
  const { link, host } = openLink();
  const first: unknown[] = [];
  const stop = link.onViewport((viewport) => first.push(viewport));
  expect(first).toEqual([]);
  host.postMessage({ type: 'viewport', visibleTop: 5, visibleHeight: 300 });
  await delivered();
  const second: unknown[] = [];
  link.onViewport((viewport) => second.push(viewport));
  stop();
  host.postMessage({ type: 'viewport', visibleTop: 6, visibleHeight: 300 });
  await delivered();
  expect(first).toEqual([{ visibleTop: 5, visibleHeight: 300 }]);
  expect(second).toEqual([
    { visibleTop: 5, visibleHeight: 300 },
    { visibleTop: 6, visibleHeight: 300 },
  ]);
});

test('an update from before there was a listener reaches the first one, cleaned', async () => {
  const { link, host } = openLink();
  host.postMessage({ type: 'update', theme: { mode: 'dark', tokens: { ink: 'red', radius: '8px' } } });
  host.postMessage({ type: 'update', locale: 'de-DE' });
  await delivered();
  const updates: unknown[] = [];
  link.onUpdate((update) => updates.push(update));
  expect(updates).toEqual([{ theme: { mode: 'dark', tokens: { radius: '8px' } }, locale: 'de-DE' }]);
});

test('by default the frame may be closed and has no draft', async () => {
  const { heard, host } = openLink();
  host.postMessage({ type: 'can-close', id: 1 });
  host.postMessage({ type: 'teardown', id: 2 });
  await delivered();
  expect(await heard()).toEqual([
    { type: 'answer', id: 1, value: true },
    { type: 'answer', id: 2, value: null },
  ]);
});

test('the page answers whether it may be closed, and a question that fails keeps it open', async () => {
  const { link, heard, host } = openLink();
  const draft: FrameDraft = { goal: null, baseUpdatedAt: null, patch: { name: 'A boat' } };
  const answers = [
    async () => true,
    async () => false,
    async () => {
      throw new Error('no');
    },
  ];
  link.answer({ canClose: async () => (await answers.shift()?.()) ?? true, teardown: () => draft });
  for (const id of [1, 2, 3]) host.postMessage({ type: 'can-close', id });
  host.postMessage({ type: 'teardown', id: 4 });
  await delivered();
  const told = await heard();
  expect(told).toHaveLength(4);
  for (const [id, value] of [
    [1, true],
    [2, false],
    [3, false],
    [4, draft],
  ]) {
    expect(told).toContainEqual({ type: 'answer', id, value });
  }
});

test('any other message is dropped and counted, and no listener hears of it', async () => {
  const { link, host } = openLink();
  const heard: unknown[] = [];
  link.onViewport((viewport) => heard.push(viewport));
  link.onUpdate((update) => heard.push(update));
  const bad = [
    null,
    undefined,
    'ready',
    7,
    [],
    {},
    new Map([['type', 'teardown']]),
    { type: 'unknown' },
    { type: 'viewport', visibleTop: Number.NaN, visibleHeight: 1 },
    { type: 'viewport', visibleTop: -1, visibleHeight: 1 },
    { type: 'viewport', visibleTop: 0, visibleHeight: Number.POSITIVE_INFINITY },
    { type: 'can-close', id: '1' },
    { type: 'viewport', visibleTop: 0, visibleHeight: 1, more: 'x'.repeat(65_536) },
  ];
  for (const data of bad) host.postMessage(data);
  await delivered();
  expect(link.droppedCount()).toBe(bad.length);
  expect(heard).toEqual([]);
});

test('any value at all is received without a throw', async () => {
  const { link, host } = openLink();
  await fc.assert(
    fc.asyncProperty(fc.anything({ withMap: true, withTypedArray: true }), async (data) => {
      const before = link.droppedCount();
      host.postMessage(data);
      await delivered();
      expect(link.droppedCount()).toBe(before + 1);
    }),
    { numRuns: 50 },
  );
});

test('an aborted link closes its port and settles its requests', async () => {
  const { link, calling, host } = openLink();
  const asked = link.requestToken('initial');
  calling.abort();
  expect(await asked).toBeNull();
  const closed = new Promise((resolve) => host.addEventListener('close', resolve));
  await closed;
});

/** A link, and the host's end of it. */
function openLink() {
  const { port1: host, port2 } = new MessageChannel();
  const calling = new AbortController();
  const init = {
    goal: aGoalUuid,
    owners: [],
    theme: { mode: 'auto' as const, tokens: {} },
    locale: null,
    draft: null,
    maxHeight: null,
  };
  const messages: unknown[] = [];
  host.onmessage = ({ data }) => messages.push(data);
  onTestFinished(() => host.close());
  return {
    link: createHostLink({ port: port2, hostOrigin, init, signal: calling.signal }),
    host,
    calling,
    async heard() {
      await delivered();
      return messages;
    },
  };
}
