import { circlesQuery, clientsQuery } from '../api/goal-queries';
import type { GoalsApi } from '../api/goals-api';
import type { RecordSearch } from '../form/record-search';

/** How every picker finds clients and circles. */
export function createRecordSearch(api: GoalsApi): RecordSearch {
  return {
    clients: (name) => clientsQuery(api, { name }),
    circles: (name) => circlesQuery(api, { name }),
  };
}
