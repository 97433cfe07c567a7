import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './api-error';

/** What the server answered, for as long as the page lives. */
export function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // A request without a network fails and is told of, where react-query would wait for the network in silence.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && isPassing(error),
      },
    },
  });
}
