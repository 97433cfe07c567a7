import { useQuery } from '@tanstack/react-query';
import { circlesQuery, clientsQuery } from '../../api/goal-queries';
import type { GoalsFilter } from '../../api/goals-api';
import { unseenCircle, unseenClient } from '../../domain/goal/goal-records';
import { api } from '../shell/api';
import { useChosen } from './use-chosen';

export type FilterRecords = ReturnType<typeof useFilterRecords>;

/** The owners and circles of a filter; the address holds only their UUIDs. */
export function useFilterRecords({ owners, circles }: Pick<GoalsFilter, 'owners' | 'circles'>) {
  const ownersRead = useQuery({ ...clientsQuery(api, { uuids: owners }), enabled: owners.length > 0 });
  const circlesRead = useQuery({ ...circlesQuery(api, { uuids: circles }), enabled: circles.length > 0 });
  return {
    owners: useChosen({ uuids: owners, read: ownersRead, unseen: unseenClient }),
    circles: useChosen({ uuids: circles, read: circlesRead, unseen: unseenCircle }),
  };
}
