// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchRecords } from './record-search';
import { useOptionResults } from './use-option-results';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

type Asked = { name: string; signal: AbortSignal; answer: (items: string[]) => void; fail: () => void };

/** The options of a search that waits for its answers, and its requests. */
function openOptions() {
  const asked: Asked[] = [];
  const search: SearchRecords<string> = (name) => ({
    queryKey: [name],
    queryFn: ({ signal }) =>
      new Promise((resolve, reject) => {
        const answer = (items: string[]) => resolve({ items, total: items.length });
        asked.push({ name, signal, answer, fail: () => reject(new Error('offline')) });
      }),
  });
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={cache}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useOptionResults(search), { wrapper });
  const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  return {
    asked,
    names: () => asked.map(({ name }) => name),
    results: () => result.current.results,
    wait,
    async type(text: string) {
      act(() => result.current.onQuery(text));
      await wait(0);
    },
    async answer(...items: string[]) {
      asked.at(-1)?.answer(items);
      await wait(0);
    },
    async fail() {
      asked.at(-1)?.fail();
      await wait(0);
    },
    async retry() {
      act(() => result.current.onRetry());
      await wait(0);
    },
  };
}

test('requests nothing before the list opens, and then at once', async () => {
  const { wait, type, names, answer, results } = openOptions();
  await wait(1_000);
  expect(names()).toEqual([]);
  await type('');
  expect(names()).toEqual(['']);
  expect(results().status).toBe('loading');
  await answer('Ann');
  expect(results()).toEqual({ text: '', status: 'ready', options: ['Ann'], total: 1 });
});

test('searches once typing pauses for 250 ms', async () => {
  const { wait, type, names, answer } = openOptions();
  await type('');
  await answer('Ann');
  for (const text of ['g', 'ga', 'gar']) {
    await type(text);
    await wait(249);
  }
  expect(names()).toEqual(['']);
  await wait(1);
  expect(names()).toEqual(['', 'gar']);
});

test('the last options stay until the next arrive, but not as an answer to the new text', async () => {
  const { wait, type, answer, results } = openOptions();
  await type('');
  await answer('Ann', 'Gareth');
  await type('gar');
  await wait(250);
  expect(results()).toEqual({ text: '', status: 'loading', options: ['Ann', 'Gareth'], total: 2 });
  await answer('Gareth');
  expect(results()).toEqual({ text: 'gar', status: 'ready', options: ['Gareth'], total: 1 });
});

test('a search that is overtaken is called off', async () => {
  const { wait, type, asked } = openOptions();
  await type('');
  await type('gar');
  await wait(250);
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
});

test('a search that failed can be tried again', async () => {
  const { type, fail, retry, answer, results, names } = openOptions();
  await type('');
  await fail();
  expect(results().status).toBe('failed');
  await retry();
  await answer('Ann');
  expect(results()).toMatchObject({ status: 'ready', options: ['Ann'] });
  expect(names()).toEqual(['', '']);
});
