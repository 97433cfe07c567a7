import { type OrderByItemBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Page, PagePlace } from '../backend';
import type { Tables } from './tables';

/** The direction and key of a sort such as `-created_at`. */
export function readSort<Key extends string>(sort: Key | `-${Key}`): { key: Key; isDescending: boolean } {
  return sort.startsWith('-')
    ? { key: sort.slice(1) as Key, isDescending: true } // what stands behind the "-"
    : { key: sort as Key, isDescending: false }; // no "-" before it
}

/** One direction for every key, with empty values last in both. */
export function inDirection(isDescending: boolean): (item: OrderByItemBuilder) => OrderByItemBuilder {
  return (item) => (isDescending ? item.desc() : item.asc()).nullsLast();
}

/** A page of a sorted query, and the number of rows on all pages. */
export async function fetchPage<From extends keyof Tables, Row>(
  found: SelectQueryBuilder<Tables, From, object>,
  { page, perPage }: PagePlace,
  read: (found: SelectQueryBuilder<Tables, From, object>) => SelectQueryBuilder<Tables, From, Row>,
): Promise<Page<Row>> {
  const { total } = await found.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  const items = await read(found)
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { items, total };
}
