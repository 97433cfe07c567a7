import {
  type DatabaseIntrospector,
  type Dialect,
  type Kysely,
  PostgresAdapter,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { createPostgresDriver } from './postgres-driver';
import type { WriteHealth } from './write-health';

/** PostgreSQL in the first schema of the connection's search path. */
export function createPostgresDialect(databaseUrl: string, health: WriteHealth): Dialect {
  return {
    createDriver: () => createPostgresDriver(databaseUrl, health),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new OwnLockAdapter(),
    createIntrospector: createOwnSchemaIntrospector,
  };
}

/** Kysely's lock belongs to a session, which PgBouncer may give to another client before it is unlocked. */
class OwnLockAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

/** What the migrator needs. Kysely's own introspection reads every schema, even those that are being dropped. */
function createOwnSchemaIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
  const getTables: DatabaseIntrospector['getTables'] = async () => {
    const { rows } = await sql<{ name: string; schema: string }>`
      select tablename as name, schemaname as schema from pg_tables where schemaname = current_schema()`.execute(
      db,
    );
    return rows.map((table) => ({ ...table, isView: false, columns: [] }));
  };
  return {
    getSchemas: async () => [],
    getTables,
    getMetadata: async () => ({ tables: await getTables() }),
  };
}
