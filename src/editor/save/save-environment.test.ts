import { expect, test, vi } from 'vitest';
import { createGoalsApi } from '../../api/goals-api';
import { createHttp } from '../../api/http';
import type { EditorContextValue } from '../editor-context';
import { createSaveEnvironment } from './save-environment';

/** Probes the server over a network that returns this. */
async function probe(fetched: () => Response, signal = new AbortController().signal) {
  vi.stubGlobal('fetch', async () => fetched());
  // All that a probe needs of it.
  const context = { api: createGoalsApi(createHttp('http://goals.example')) } as EditorContextValue;
  return createSaveEnvironment({ context, send: () => new Promise(() => {}), onBug() {} })
    .probe(signal)
    .finally(() => vi.unstubAllGlobals());
}

function noNetwork(): Response {
  throw new TypeError('no network');
}

test.each([401, 403])('a server that answers %i is reached', async (status) => {
  expect(await probe(() => Response.json({ message: 'No' }, { status }))).toBe(true);
});

test.each([429, 500, 502, 503])(
  'a server that answers %i is asked again, before the save is sent',
  async (status) => {
    expect(await probe(() => Response.json({ message: 'No' }, { status }))).toBe(false);
  },
);

test('no answer, or one from another server, is no contact', async () => {
  expect(await probe(noNetwork)).toBe(false);
  expect(await probe(() => new Response('<h1>Pay for your Wi-Fi</h1>'))).toBe(false);
  expect(await probe(noNetwork, AbortSignal.abort())).toBe(false);
});
