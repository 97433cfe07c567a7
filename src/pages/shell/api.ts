import { createCache } from '../../api/create-cache';
import { createGoalsApi } from '../../api/goals-api';
import { createHttp } from '../../api/http';
import { createRecordSearch } from '../../editor/create-record-search';

export const api = createGoalsApi(createHttp('/bff'));

export const cache = createCache();

export const recordSearch = createRecordSearch(api);
