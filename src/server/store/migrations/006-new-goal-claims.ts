import { type Migration, sql } from 'kysely';
import type { DatabaseKind } from '../tables';
import { textType } from './column-types';

/** The attempts to create a goal whose UUID another server chooses: one for each UUID that was chosen on our side. */
export function newGoalClaims(kind: DatabaseKind): Migration {
  const text = textType(kind);
  return {
    async up(db) {
      await db.schema
        .createTable('new_goal_claims')
        .addColumn('uuid', text, (uuid) => uuid.primaryKey())
        .addColumn('claimed_at', 'bigint', (at) => at.notNull())
        .addColumn('sent_at', 'bigint')
        .addColumn('name_hash', text, (hash) => hash.notNull())
        .addColumn('owner_uuid', text)
        .addColumn('is_over', 'integer', (isOver) => isOver.notNull())
        .addColumn('goal_uuid', text)
        .execute();
      // Their column stays for older servers, which go on until their turn.
      await sql`insert into new_goal_claims (uuid, claimed_at, name_hash, is_over)
        select goal_uuid, claimed_at, '', 1 from embed_grants
        where claimed_at is not null and is_new = 1`.execute(db);
    },
  };
}
