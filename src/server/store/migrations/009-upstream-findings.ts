import type { Migration } from 'kysely';
import type { DatabaseKind } from '../tables';
import { textType } from './column-types';

/** What a Plannr's answers have shown about how it works, for all servers and after a restart. */
export function upstreamFindings(kind: DatabaseKind): Migration {
  const text = textType(kind);
  return {
    async up(db) {
      await db.schema
        .createTable('upstream_findings')
        .addColumn('origin', text, (origin) => origin.notNull())
        .addColumn('finding', text, (finding) => finding.notNull())
        .addColumn('found_at', 'bigint', (at) => at.notNull())
        .addPrimaryKeyConstraint('upstream_findings_key', ['origin', 'finding'])
        .execute();
    },
  };
}
