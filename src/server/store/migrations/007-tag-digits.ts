import { type Migration, sql } from 'kysely';
import type { DatabaseKind } from '../tables';
import { textType } from './column-types';

/** Digits of chance in a goal's tag. Older servers, which go on until their turn, change the version alone. */
export function tagDigits(kind: DatabaseKind): Migration {
  const digits =
    kind === 'postgres'
      ? sql<string>`substr(md5(random()::text || uuid), 1, 16)`
      : sql<string>`lower(hex(randomblob(8)))`;
  return {
    async up(db) {
      await db.schema
        .alterTable('goals')
        .addColumn('tag_digits', textType(kind), (column) => column.notNull().defaultTo('0'.repeat(16)))
        .execute();
      await sql`update goals set tag_digits = ${digits}`.execute(db);
    },
  };
}
