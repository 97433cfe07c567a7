import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './api-error';

/** The server's answers, kept for the life of the page. */
export function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Offline requests fail and are reported. By default react-query would wait for the network in silence.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && isPassing(error),
      },
    },
  });
}
