import type { RecordSearch } from '../form/record-search';
import { api } from './api';

/** How every picker of the app finds clients and circles. */
export const recordSearch: RecordSearch = {
  clients: (name, signal) => api.clients({ name }, signal),
  circles: (name, signal) => api.circles({ name }, signal),
};
