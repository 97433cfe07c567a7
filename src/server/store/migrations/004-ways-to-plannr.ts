import type { Kysely, Migration, RawBuilder } from 'kysely';
import type { DatabaseKind } from '../tables';
import { textType } from './column-types';

/**
 * Sessions that end when they are idle, and sessions and grants of Plannr's tokens. SQLite cannot make a column
 * nullable, and a new sign-in restores everything in both tables, so they are created afresh.
 */
export function waysToPlannr(kind: DatabaseKind): Migration {
  const text = textType(kind);
  return {
    async up(db) {
      await db.schema.dropTable('sessions').execute();
      await createHeld(db, text, 'sessions')
        .addColumn('idle_at', 'bigint', (at) => at.notNull())
        .addColumn('refreshing_until', 'bigint')
        .execute();
      await db.schema.dropTable('embed_grants').execute();
      await createHeld(db, text, 'embed_grants')
        .addColumn('host_origin', text, (origin) => origin.notNull())
        .addColumn('goal_uuid', text, (goal) => goal.notNull())
        .addColumn('is_new', 'integer', (isNew) => isNew.notNull())
        .addColumn('may_write', 'integer', (may) => may.notNull())
        .execute();
      for (const table of ['sessions', 'embed_grants']) {
        await db.schema.createIndex(`${table}_by_token`).on(table).column('token_hash').execute();
        await db.schema.createIndex(`${table}_by_expiry`).on(table).column('expires_at').execute();
      }
      await db.schema
        .createTable('used_oauth_states')
        .addColumn('hash', text, (hash) => hash.primaryKey())
        .addColumn('expires_at', 'bigint', (at) => at.notNull())
        .execute();
    },
  };
}

/** The holder of a secret: an access token of ours, or one of Plannr's, sealed. */
function createHeld(db: Kysely<unknown>, text: RawBuilder<unknown>, table: string) {
  return db.schema
    .createTable(table)
    .addColumn('hash', text, (hash) => hash.primaryKey())
    .addColumn('token_hash', text, (token) => token.references('access_tokens.hash').onDelete('cascade'))
    .addColumn('sealed_token', text)
    .addColumn('expires_at', 'bigint', (at) => at.notNull());
}
