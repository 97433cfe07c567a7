// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { api } from '../pages/shell/api';
import { aClient } from '../testing/data/a-goal';
import { useStartOwners } from './use-start-owners';

afterEach(() => {
  vi.unstubAllGlobals();
});

function openWithoutNetwork(uuids: string[]) {
  const asked = vi.fn((_url: string) => Promise.reject(new TypeError('no network')));
  vi.stubGlobal('fetch', asked);
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const { result } = renderHook(() => useStartOwners(api, uuids), {
    wrapper: ({ children }) => <QueryClientProvider client={cache}>{children}</QueryClientProvider>,
  });
  return { startOwners: () => result.current, asked };
}

test('an owner who could not be read is a failure that can be retried, not a goal without one', async () => {
  const { uuid } = aClient();
  const { startOwners, asked } = openWithoutNetwork([uuid]);
  expect(startOwners()).toMatchObject({ isPending: true, error: null });
  await waitFor(() => expect(startOwners().isPending).toBe(false));
  expect(startOwners().error?.message).toMatch(/could not be reached/);
  expect(asked.mock.lastCall?.[0]).toContain(uuid);

  act(() => startOwners().retry());
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
});

test('nothing is requested if no owner is named', () => {
  const { startOwners, asked } = openWithoutNetwork([]);
  expect(startOwners()).toMatchObject({ isPending: false, error: null, owners: [] });
  expect(asked).not.toHaveBeenCalled();
});
