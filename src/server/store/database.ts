import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, type Migration, Migrator, sql, type Transaction } from 'kysely';
import { patient, withMigrationLock } from './migration-lock';
import { firstTables } from './migrations/001-first-tables';
import { goalChanges } from './migrations/002-goal-changes';
import { embedGrants } from './migrations/003-embed-grants';
import { waysToPlannr } from './migrations/004-ways-to-plannr';
import { claimedGrants } from './migrations/005-claimed-grants';
import { newGoalClaims } from './migrations/006-new-goal-claims';
import { tagDigits } from './migrations/007-tag-digits';
import { accountHolders } from './migrations/008-account-holders';
import { upstreamFindings } from './migrations/009-upstream-findings';
import { withPlainValues } from './plain-values';
import { createPostgresDialect } from './postgres-dialect';
import { createSqliteDialect } from './sqlite-dialect';
import type { Database, DatabaseKind, Tables } from './tables';
import { createWriteHealth, type WriteHealth } from './write-health';

/** `databaseUrl`: PostgreSQL; else SQLite in the folder `dataDir`. */
export type DatabasePlace = { databaseUrl?: string | undefined; dataDir?: string | undefined };

type OpenDatabase = {
  db: Database;
  kind: DatabaseKind;
  /** Rejects with the reason if the database does not answer, or stores nothing. */
  ping: () => Promise<void>;
};

/** The database with its tables up to date. Rejects when it cannot be reached or brought up to date. */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  const kind = place.databaseUrl ? 'postgres' : 'sqlite';
  const health = createWriteHealth();
  const dialect = place.databaseUrl
    ? createPostgresDialect(place.databaseUrl, health)
    : openFile(place.dataDir ?? 'data', health);
  const db: Database = new Kysely({ dialect: withPlainValues(dialect) });
  try {
    await migrate(db, kind);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const ping = async () => {
    await sql`select 1`.execute(db);
    health.check();
  };
  return { db, kind, ping };
}

/** The SQLite file of a data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'goals.db');
}

/** Reads one state of the database in any number of statements. */
export function inSnapshot<Result>(
  db: Database,
  read: (snapshot: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}

function openFile(dataDir: string, health: WriteHealth) {
  // Clients' names and money: no other user of the machine may read them.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = databaseFile(dataDir);
  makePrivateFile(file);
  return createSqliteDialect(file, health);
}

/** SQLite gives its other files the mode of the database file. */
function makePrivateFile(file: string): void {
  try {
    // Never an existing one: closing it would release the locks of this process's other connections.
    // https://sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
    writeFileSync(file, '', { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** Under a lock, so that several servers may start at once. */
async function migrate(db: Database, kind: DatabaseKind): Promise<void> {
  const migrations = {
    '001-first-tables': firstTables(kind),
    '002-goal-changes': goalChanges(kind),
    '003-embed-grants': embedGrants(kind),
    '004-ways-to-plannr': waysToPlannr(kind),
    '005-claimed-grants': claimedGrants(),
    '006-new-goal-claims': newGoalClaims(kind),
    '007-tag-digits': tagDigits(kind),
    '008-account-holders': accountHolders(kind),
    '009-upstream-findings': upstreamFindings(kind),
  };
  if (kind === 'sqlite') return migrateTo(db, migrations);
  const patiently = Object.entries(migrations).map(([name, migration]) => [name, patient(migration)]);
  await withMigrationLock(db, () => migrateTo(db, Object.fromEntries(patiently)));
}

async function migrateTo(db: Database, migrations: Record<string, Migration>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
