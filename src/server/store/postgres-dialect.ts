import { type DatabaseIntrospector, type Dialect, type Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';

const wholeNumbers: number[] = [types.builtins.INT2, types.builtins.INT4, types.builtins.INT8];

/** PostgreSQL behind a pool, in the first schema of the connection's search path. */
export function createPostgresDialect(databaseUrl: string): Dialect {
  const dialect = new PostgresDialect({ pool: async () => createPool(databaseUrl) });
  return {
    createDriver: () => dialect.createDriver(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: createOwnSchemaIntrospector,
  };
}

function createPool(connectionString: string): Pool {
  const pool = new Pool({
    connectionString,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 20_000,
    idle_in_transaction_session_timeout: 20_000,
    // pg gives a bigint and a count as text.
    types: {
      getTypeParser: (oid, format) =>
        wholeNumbers.includes(oid) ? BigInt : types.getTypeParser(oid, format),
    },
  });
  // The pool has dropped the idle connection already; without a listener the event would end the process.
  pool.on('error', () => {});
  return pool;
}

/** What the migrator asks for. Kysely's own looks through every schema, also those that are being dropped. */
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
