import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clientsQuery } from '../api/goal-queries';
import type { Client } from '../domain/client';
import { api } from './api';
import { uuidsOf } from './uuids-of';

type StartOwners = { isPending: boolean; error: Error | null; retry: () => void; owners: Client[] };

/** The clients of `/goals/new?owner=`, whose goal a new one starts as; those that cannot be chosen are left out. */
export function useStartOwners({ isNew }: { isNew: boolean }): StartOwners {
  const [uuids] = useState(() =>
    new URLSearchParams(window.location.search).getAll('owner').flatMap(uuidsOf),
  );
  const isAsked = isNew && uuids.length > 0;
  const clients = useQuery({ ...clientsQuery(api, { uuids }), enabled: isAsked });
  return {
    isPending: isAsked && clients.isPending,
    error: clients.error,
    retry: () => void clients.refetch(),
    owners: clients.data?.items.filter((client) => !client.isInactive) ?? [],
  };
}
