// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://crm.example/clients/1"}
import { afterEach, expect, test, vi } from 'vitest';
import { openHostPage } from '../../testing/dom/host-page';
import type { FetchToken } from './editor-types';

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  ['a token', async () => 'a token', 'a token'],
  ['null', async () => null, null],
  ['a rejection', () => Promise.reject('a token'), null],
  [
    'a throw',
    () => {
      throw new Error('no session');
    },
    null,
  ],
])('of %s the frame hears', async (_, fetchToken, value) => {
  const { heard } = await openAsking(fetchToken);
  expect(await heard('answer')).toEqual([{ type: 'answer', id: 1, value }]);
});

test('simultaneous callers share one request', async () => {
  let give = (_token: string) => {};
  const { tell, heard, signals } = await openAsking(
    () =>
      new Promise((resolve) => {
        give = resolve;
      }),
  );
  await tell(...[2, 3].map((id) => ({ type: 'token', id, reason: 'expired' })));
  expect(signals).toHaveLength(1);
  give('a token');
  expect(await heard('answer')).toEqual([1, 2, 3].map((id) => ({ type: 'answer', id, value: 'a token' })));
  await tell({ type: 'token', id: 4, reason: 'expired' });
  expect(signals).toHaveLength(2);
});

test('a function that ignores its abort signal blocks no later request', async () => {
  const timeout = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(timeout.signal);
  const { tell, heard, signals } = await openAsking();
  timeout.abort();
  expect(await heard('answer')).toEqual([{ type: 'answer', id: 1, value: null }]);
  await tell({ type: 'token', id: 2, reason: 'initial' });
  expect(signals).toHaveLength(2);
});

test('a request that takes longer than 15 s is aborted', async () => {
  const timeout = new AbortController();
  const after = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(timeout.signal);
  const { signals } = await openAsking();
  expect(after.mock.calls).toEqual([[15_000]]);
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  timeout.abort();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

test('the end of the editor calls it off', async () => {
  const { editor, signals } = await openAsking();
  editor.destroy();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

test('a late token goes to the document that asked, and to no later one', async () => {
  let give = (_token: string) => {};
  const { connect, heard } = await openAsking(
    () =>
      new Promise((resolve) => {
        give = resolve;
      }),
  );
  connect();
  give('a late token');
  expect(await heard('answer')).toEqual([]);
});

/** An editor whose frame has requested a token, and the signals that the page's code received. */
async function openAsking(fetchToken: FetchToken = () => new Promise(() => {})) {
  const signals: AbortSignal[] = [];
  const page = await openHostPage({
    fetchToken(asked) {
      signals.push(asked.signal);
      return fetchToken(asked);
    },
  });
  page.connect();
  await page.tell({ type: 'token', id: 1, reason: 'initial' });
  return { ...page, signals };
}
