import type { Migration } from 'kysely';

/** When a grant's one new goal began to be created by whoever chooses its UUID: one attempt at a time, and one goal. */
export function claimedGrants(): Migration {
  return {
    async up(db) {
      await db.schema.alterTable('embed_grants').addColumn('claimed_at', 'bigint').execute();
    },
  };
}
