import { afterEach, expect, test, vi } from 'vitest';
import type { FetchToken } from './editor-types';
import { getToken } from './get-token';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a token is what the page gives', async () => {
  expect(await openGetting(async () => 'a token').token).toBe('a token');
});

test.each([
  ['null', async () => null],
  ['no text', async () => 7],
  ['nothing', () => undefined],
  ['a rejection', () => Promise.reject('a token')],
  [
    'a throw',
    () => {
      throw new Error('no session');
    },
  ],
])('%s is no token', async (_, fetchToken) => {
  // What a page written without types may do.
  expect(await openGetting(fetchToken as FetchToken).token).toBeNull();
});

test('whoever takes longer than 15 s is called off, and gave no token', async () => {
  const timeout = new AbortController();
  const after = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(timeout.signal);
  let signal: AbortSignal | undefined;
  const { token } = openGetting((asked) => {
    signal = asked.signal;
    return new Promise(() => {});
  });
  expect(after.mock.calls).toEqual([[15_000]]);
  expect(signal?.aborted).toBe(false);
  timeout.abort();
  expect(await token).toBeNull();
  expect(signal?.aborted).toBe(true);
});

test('the end of the connection calls it off', async () => {
  const { token, ending } = openGetting(() => new Promise(() => {}));
  ending.abort();
  expect(await token).toBeNull();
});

function openGetting(fetchToken: FetchToken) {
  const ending = new AbortController();
  const options = { goal: null, fetchToken };
  return { ending, token: getToken(options, { goal: null, reason: 'initial' }, ending.signal) };
}
