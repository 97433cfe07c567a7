import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { OptionResults } from '../ui/picker/option-types';
import type { SearchRecords } from './record-search';

/** Options searched on the server once typing pauses; the last ones stay until the next arrive. */
export function useOptionResults<Item>({ many, search }: { many: string; search: SearchRecords<Item> }) {
  const [typed, setTyped] = useState<string>();
  const [asked, setAsked] = useState<string>();
  useEffect(() => {
    const pause = setTimeout(() => setAsked(typed), asked === undefined ? 0 : searchPauseMs);
    return () => clearTimeout(pause);
  }, [typed, asked]);

  const query = useQuery({
    queryKey: ['options', many, asked],
    queryFn: ({ signal }) => search(asked ?? '', signal),
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

/** How long typing pauses before it is searched for. */
export const searchPauseMs = 250;
