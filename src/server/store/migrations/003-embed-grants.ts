import type { Migration } from 'kysely';
import type { DatabaseKind } from '../tables';
import { textType } from './column-types';

/** Grants of frames in other people's pages; a grant ends with the access token that it came from. */
export function embedGrants(kind: DatabaseKind): Migration {
  const text = textType(kind);
  return {
    async up(db) {
      await db.schema
        .createTable('embed_grants')
        .addColumn('hash', text, (hash) => hash.primaryKey())
        .addColumn('token_hash', text, (token) =>
          token.notNull().references('access_tokens.hash').onDelete('cascade'),
        )
        .addColumn('host_origin', text, (origin) => origin.notNull())
        // The goal need not exist: a new one has its UUID before it is created, and a deleted one had it.
        .addColumn('goal_uuid', text, (goal) => goal.notNull())
        .addColumn('is_new', 'integer', (isNew) => isNew.notNull())
        .addColumn('may_write', 'integer', (may) => may.notNull())
        .addColumn('expires_at', 'bigint', (at) => at.notNull())
        .execute();
      await db.schema.createIndex('embed_grants_by_token').on('embed_grants').column('token_hash').execute();
      await db.schema.createIndex('embed_grants_by_expiry').on('embed_grants').column('expires_at').execute();
    },
  };
}
