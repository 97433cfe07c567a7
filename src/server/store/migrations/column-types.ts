import { type ColumnDefinitionBuilder, type RawBuilder, sql } from 'kysely';
import type { DatabaseKind } from '../tables';

/** Text that is sorted by code point: "C" makes PostgreSQL sort as SQLite does. */
export function textType(kind: DatabaseKind): RawBuilder<unknown> {
  return kind === 'postgres' ? sql`text collate "C"` : sql`text`;
}

/** The type of a number that the database counts up. */
export function idType(kind: DatabaseKind): 'bigint' | 'integer' {
  return kind === 'postgres' ? 'bigint' : 'integer';
}

/** A primary key that the database counts up. */
export function countedId(kind: DatabaseKind): (id: ColumnDefinitionBuilder) => ColumnDefinitionBuilder {
  return (id) => (kind === 'postgres' ? id.generatedAlwaysAsIdentity() : id).primaryKey();
}
