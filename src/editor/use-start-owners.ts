import { useQuery } from '@tanstack/react-query';
import { clientsQuery } from '../api/goal-queries';
import type { GoalsApi } from '../api/goals-api';
import type { Client } from '../domain/goal/client';

type StartOwners = { isPending: boolean; error: Error | null; retry: () => void; owners: Client[] };

/** The clients who own a new goal from the start; those that cannot be chosen are left out. */
export function useStartOwners(api: GoalsApi, uuids: string[]): StartOwners {
  const isAsked = uuids.length > 0;
  const clients = useQuery({ ...clientsQuery(api, { uuids }), enabled: isAsked });
  return {
    isPending: isAsked && clients.isPending,
    error: clients.error,
    retry: () => void clients.refetch(),
    owners: clients.data?.items.filter((client) => !client.isInactive) ?? [],
  };
}
