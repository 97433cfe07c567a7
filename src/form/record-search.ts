import type { Circle } from '../domain/goal/circle';
import type { Client } from '../domain/goal/client';

/** The query for records by a part of their name: the first of them, and their total. */
export type SearchRecords<Item> = (name: string) => {
  queryKey: readonly unknown[];
  queryFn: (context: { signal: AbortSignal }) => Promise<{ items: Item[]; total: number }>;
};

/** How clients and circles are found. */
export type RecordSearch = { clients: SearchRecords<Client>; circles: SearchRecords<Circle> };
