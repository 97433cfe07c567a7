import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OptionResults } from '../ui/picker/option-types';
import { usePaused } from '../ui/use-paused';
import type { SearchRecords } from './record-search';

/** Options searched on the server once typing pauses; the last ones stay until the next arrive. */
export function useOptionResults<Item>(search: SearchRecords<Item>) {
  const [typed, setTyped] = useState<string>();
  // At once when the list opens.
  const asked = usePaused(typed, undefined, (last) => (last === undefined ? 0 : searchPauseMs));

  const query = useQuery({
    ...search(asked ?? ''),
    enabled: asked !== undefined,
    placeholderData: (last) => last,
  });
  const results: OptionResults<Item> = {
    text: query.isPlaceholderData ? '' : (asked ?? ''),
    status: query.isError ? 'failed' : query.isSuccess && !query.isPlaceholderData ? 'ready' : 'loading',
    options: query.data?.items ?? [],
    total: query.data?.total ?? 0,
  };
  return { results, onQuery: setTyped, onRetry: () => void query.refetch() };
}

/** How long typing pauses before a search, in ms. */
export const searchPauseMs = 250;
