import { type Migration, sql } from 'kysely';
import { DatabaseOutage } from './database-outage';
import type { Database } from './tables';

/** Kysely's own number, which older servers lock too. */
const lockId = '3853314791062309107';
const waitMs = 20_000;

/** Runs PostgreSQL's migrations while no other server does. Rejects if another takes too long. */
export async function withMigrationLock(db: Database, run: () => Promise<void>): Promise<void> {
  await db.transaction().execute(async (lock) => {
    const own = [
      `lock_timeout = ${waitMs}`,
      'statement_timeout = 0',
      'idle_in_transaction_session_timeout = 0',
    ];
    for (const limit of own) await sql.raw(`set local ${limit}`).execute(lock);
    // Of a transaction, for PgBouncer: a lock of a session would stay with a connection that others get next.
    await sql`select pg_advisory_xact_lock(${sql.lit(lockId)})`.execute(lock).catch((cause: unknown) => {
      throw isStillLocked(cause) ? new Error(stuck, { cause }) : cause;
    });
    await run();
  });
}

function isStillLocked(error: unknown): boolean {
  const { cause } = error instanceof DatabaseOutage ? error : {};
  return cause instanceof Error && 'code' in cause && cause.code === '55P03';
}

const stuck =
  'another connection has held the lock on its tables for 20 seconds; wait until the other servers have started, or end the connection that pg_locks names for an advisory lock, and start again';

/** A migration that waits for the requests of old servers, longer than a request would. */
export function patient(migration: Migration): Migration {
  return {
    async up(db) {
      await sql.raw(`set local lock_timeout = ${waitMs}`).execute(db);
      await migration.up(db);
    },
  };
}
