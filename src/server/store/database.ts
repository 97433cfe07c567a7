import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, Migrator, type Transaction } from 'kysely';
import { firstTables } from './migrations/001-first-tables';
import { goalChanges } from './migrations/002-goal-changes';
import { embedGrants } from './migrations/003-embed-grants';
import { waysToPlannr } from './migrations/004-ways-to-plannr';
import { claimedGrants } from './migrations/005-claimed-grants';
import { newGoalClaims } from './migrations/006-new-goal-claims';
import { tagDigits } from './migrations/007-tag-digits';
import { accountHolders } from './migrations/008-account-holders';
import { withPlainValues } from './plain-values';
import { createPostgresDialect } from './postgres-dialect';
import { createSqliteDialect } from './sqlite-dialect';
import type { Tables } from './tables';

export type Database = Kysely<Tables>;
export type DatabaseKind = 'sqlite' | 'postgres';
/** `databaseUrl`: PostgreSQL; else SQLite in the folder `dataDir`. */
export type DatabasePlace = { databaseUrl?: string | undefined; dataDir?: string | undefined };

/** The database with its tables up to date. Rejects when it cannot be reached or brought up to date. */
export async function openDatabase(place: DatabasePlace): Promise<{ db: Database; kind: DatabaseKind }> {
  const kind = place.databaseUrl ? 'postgres' : 'sqlite';
  const dialect = place.databaseUrl
    ? createPostgresDialect(place.databaseUrl)
    : openFile(place.dataDir ?? 'data');
  const db: Database = new Kysely({ dialect: withPlainValues(dialect) });
  try {
    await migrate(db, kind);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, kind };
}

/** The SQLite file of a data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'goals.db');
}

/** Reads one state of the database, however many statements it takes. */
export function inSnapshot<Result>(
  db: Database,
  read: (snapshot: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}

function openFile(dataDir: string) {
  // Clients' names and money: nobody else on the machine may look in.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = databaseFile(dataDir);
  makePrivateFile(file);
  return createSqliteDialect(file);
}

/** SQLite gives what it puts beside the file the file's own mode. */
function makePrivateFile(file: string): void {
  try {
    // Never one that is there: to close it would take the locks of this process's other connections away.
    writeFileSync(file, '', { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** The migrator's lock lets several servers start at once. */
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
  };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
