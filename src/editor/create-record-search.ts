import type { GoalsApi } from '../api/goals-api';
import type { RecordSearch } from '../form/record-search';

/** How every picker finds clients and circles. */
export function createRecordSearch(api: GoalsApi): RecordSearch {
  return {
    clients: (name, signal) => api.clients({ name }, signal),
    circles: (name, signal) => api.circles({ name }, signal),
  };
}
