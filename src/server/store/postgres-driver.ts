import type { CompiledQuery, DatabaseConnection, Driver, TransactionSettings } from 'kysely';
import { DatabaseError, Pool, type PoolClient, types } from 'pg';
import { DatabaseOutage } from './database-outage';
import type { WriteHealth } from './write-health';

type Connection = DatabaseConnection & {
  begin(settings: TransactionSettings): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  release(): void;
};

/** For each of the two pools: writes that wait for a lock must not hold up reads. */
const poolSize = 5;
const lockMs = 2_000;
const statementMs = 20_000;

/** Set in each transaction: PgBouncer refuses them as startup parameters, and hands a session's settings on to others. */
const limits = Object.entries({
  lock_timeout: lockMs,
  statement_timeout: statementMs,
  idle_in_transaction_session_timeout: statementMs,
}).map(([name, ms]) => `set local ${name} = ${ms}`);

/**
 * PostgreSQL behind two pools, one of them for reads. Every write is a transaction. A failure of the database itself
 * rejects with `DatabaseOutage`.
 */
export function createPostgresDriver(databaseUrl: string, health: WriteHealth): Driver {
  const pools = { reads: createPool(databaseUrl), writes: createPool(databaseUrl) };
  const own = (connection: DatabaseConnection) => connection as Connection; // this driver makes no other
  return {
    init: async () => {},
    acquireConnection: async () => createConnection(pools, health),
    beginTransaction: (connection, settings) => own(connection).begin(settings),
    commitTransaction: (connection) => own(connection).commit(),
    rollbackTransaction: (connection) => own(connection).rollback(),
    releaseConnection: async (connection) => own(connection).release(),
    async destroy() {
      await Promise.all([pools.reads.end(), pools.writes.end()]);
    },
  };
}

function createPool(connectionString: string): Pool {
  const pool = new Pool({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    // A little more than the server's own limit: for a network that has swallowed the connection.
    query_timeout: statementMs + 2_000,
    keepAlive: true,
    // pg returns a bigint and a count as text.
    types: {
      getTypeParser: (oid, format) =>
        wholeNumbers.includes(oid) ? BigInt : types.getTypeParser(oid, format),
    },
  });
  // The pool has dropped the idle connection already; without a listener the event would end the process.
  pool.on('error', () => {});
  return pool;
}

const wholeNumbers: number[] = [types.builtins.INT2, types.builtins.INT4, types.builtins.INT8];

/** Takes a client when the first statement shows which pool it needs, and keeps it until it is released. */
function createConnection(pools: { reads: Pool; writes: Pool }, health: WriteHealth): Connection {
  let client: PoolClient | undefined;
  let isInTransaction = false;
  let isReadOnly = false;
  let isBroken = false;

  /** `isCommit`: from this point on the database may have stored the change, whatever happens to the connection. */
  async function send(text: string, { values = [] as unknown[], isCommit = false } = {}) {
    if (!client) throw new Error('Nothing was begun');
    return client.query(text, values).catch((cause: unknown) => {
      const isLost = isConnectionLost(cause);
      isBroken ||= isLost;
      if (!isLost && !isOutage(cause)) throw cause;
      const outage = new DatabaseOutage(cause, { mayBeStored: isCommit && isLost && !isReadOnly });
      if (codeOf(cause) === diskFull) health.failed(outage);
      throw outage;
    });
  }

  async function take(pool: Pool): Promise<void> {
    client ??= await pool.connect().catch((cause: unknown) => {
      throw new DatabaseOutage(cause);
    });
    // The pool listens only to idle ones; without a listener the event would end the process.
    client.on('error', ignore);
  }

  const connection: Connection = {
    async begin({ isolationLevel, accessMode }) {
      isReadOnly = accessMode === 'read only';
      await take(isReadOnly ? pools.reads : pools.writes);
      const modes = [isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean);
      await send([`start transaction ${modes.join(' ')}`, ...limits].join('; '));
      isInTransaction = true;
    },
    async commit() {
      await send('commit', { isCommit: true });
      isInTransaction = false;
      if (!isReadOnly) health.succeeded();
    },
    async rollback() {
      isInTransaction = false;
      // A lost connection has nothing to roll back, and its own error is the useful one.
      if (!isBroken) await send('rollback').catch(() => {});
    },
    release() {
      client?.off('error', ignore);
      client?.release(isBroken || isInTransaction);
      client = undefined;
    },
    async executeQuery<Row>(query: CompiledQuery) {
      if (isInTransaction) return run<Row>(query);
      if (/^\s*select\b/i.test(query.sql)) {
        await take(pools.reads);
        return run<Row>(query);
      }
      try {
        await connection.begin({});
        const result = await run<Row>(query);
        await connection.commit();
        return result;
      } catch (error) {
        if (isInTransaction) await connection.rollback();
        throw error;
      }
    },
    streamQuery() {
      throw new Error('Nothing here streams: read pages');
    },
  };
  return connection;

  async function run<Row>({ sql, parameters }: CompiledQuery) {
    const { command, rowCount, rows } = await send(sql, { values: [...parameters] });
    const isCounted = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(command);
    return {
      rows: rows as Row[], // Kysely's own claim
      ...(isCounted && { numAffectedRows: BigInt(rowCount ?? 0) }),
    };
  }
}

function ignore(): void {}

const diskFull = '53100';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: the connection, and a server that ends it. */
const lostCodes = /^(08|57P0)/;
/** Resources, locks, conflicts that rolled the transaction back, cancelled statements, and a server that only reads. */
const outageCodes = /^(53|55P03|40|57014|25P03|25006)/;

/** Without an answer from the server: pg's own error for a failed connection. */
function isConnectionLost(error: unknown): boolean {
  return !(error instanceof DatabaseError) || lostCodes.test(error.code ?? '');
}

function isOutage(error: unknown): boolean {
  return outageCodes.test(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  return error instanceof DatabaseError ? error.code : undefined;
}
