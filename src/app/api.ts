import { createGoalsApi } from '../api/goals-api';
import { createHttp } from '../api/http';
import { createCache } from './create-cache';
import { createRecordSearch } from './create-record-search';

export const api = createGoalsApi(createHttp('/bff'));

export const cache = createCache();

export const recordSearch = createRecordSearch(api);
