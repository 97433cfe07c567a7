import type { Migration } from 'kysely';

/**
 * When the creation of a grant's one new goal began, if another server chooses its UUID: one attempt at a time, and
 * one goal.
 */
export function claimedGrants(): Migration {
  return {
    async up(db) {
      await db.schema.alterTable('embed_grants').addColumn('claimed_at', 'bigint').execute();
    },
  };
}
