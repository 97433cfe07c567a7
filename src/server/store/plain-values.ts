import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';

/**
 * A dialect that binds only texts, whole numbers and null, and reads whole numbers as safe integers, so that both
 * databases store and return the same values. Throws a TypeError for any other value.
 */
export function withPlainValues(dialect: Dialect): Dialect {
  return {
    createDriver: () => withPlainConnections(dialect.createDriver()),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
}

/** The bound form of a value. libsql 0.5.29 aborts the process for a boolean, and binds numbers as REAL. */
export function toBindable(value: unknown): string | bigint | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'string' && isStorable(value)) return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === 'bigint' && Number.isSafeInteger(Number(value))) return value;
  // Without the value, which may be a client's: errors are logged.
  throw new TypeError(`A ${typeof value} that no column takes was bound`);
}

function isStorable(text: string): boolean {
  return !/\0|\p{Surrogate}/u.test(text);
}

/** A row whose whole numbers are numbers and whose booleans are 0 and 1. */
function readRow(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, readValue(value)]));
}

function readValue(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'bigint') return value;
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError('The database holds a number past 2^53');
  return number;
}

function withPlainConnections(driver: Driver): Driver {
  const inner = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const innerOf = (connection: DatabaseConnection) => inner.get(connection) ?? connection;
  return {
    init: () => driver.init(),
    async acquireConnection() {
      const connection = await driver.acquireConnection();
      const plain = withPlainQueries(connection);
      inner.set(plain, connection);
      return plain;
    },
    beginTransaction: (connection, settings) => driver.beginTransaction(innerOf(connection), settings),
    commitTransaction: (connection) => driver.commitTransaction(innerOf(connection)),
    rollbackTransaction: (connection) => driver.rollbackTransaction(innerOf(connection)),
    releaseConnection: (connection) => driver.releaseConnection(innerOf(connection)),
    destroy: () => driver.destroy(),
  };
}

function withPlainQueries(connection: DatabaseConnection): DatabaseConnection {
  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const result = await connection.executeQuery<Record<string, unknown>>({
        ...query,
        parameters: query.parameters.map(toBindable),
      });
      return { ...result, rows: result.rows.map(readRow) as Row[] }; // Kysely's own claim about the columns
    },
    streamQuery() {
      throw new Error('Nothing here streams: read pages');
    },
  };
}
