import { setTimeout as wait } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import Database from 'libsql';
import { DatabaseOutage } from './database-outage';
import type { WriteHealth } from './write-health';

const patienceMs = 10_000;
const maxStatements = 200;
const pragmas = ['busy_timeout = 50', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON'];

/**
 * SQLite in a file, with an answered write on the disk before the answer.
 * One connection: a transaction has it alone until it ends. Waits ten seconds for another process's write.
 */
export function createSqliteDialect(file: string, health: WriteHealth): Dialect {
  const adapter = new SqliteAdapter();
  // SQLite does roll DDL back; with this the migrations of two starting processes cannot mix.
  Object.defineProperty(adapter, 'supportsTransactionalDdl', { value: true });
  return {
    createDriver: () => createSqliteDriver(file, health),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => adapter,
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

function createSqliteDriver(file: string, health: WriteHealth): Driver {
  const database = new Database(file).defaultSafeIntegers(true);
  const turns = createTurns();
  const connection = createConnection(database, turns, health);
  const run = async (sql: string) => void (await connection.executeQuery(CompiledQuery.raw(sql)));
  return {
    async init() {
      for (const pragma of pragmas) await run(`pragma ${pragma}`);
    },
    async acquireConnection() {
      await turns.take();
      return connection;
    },
    // A transaction that starts with a read and writes later would fail if another one wrote in between.
    // https://sqlite.org/lang_transaction.html#immediate
    beginTransaction: (_, { accessMode }) => run(accessMode === 'read only' ? 'begin' : 'begin immediate'),
    commitTransaction: () => run('commit'),
    // SQLite has rolled back by itself after some faults, such as a full disk; the fault is the useful error.
    async rollbackTransaction() {
      if (database.inTransaction) await run('rollback');
    },
    releaseConnection: async () => turns.pass(),
    async destroy() {
      database.close();
    },
  };
}

type Turns = ReturnType<typeof createTurns>;

/** First come, first served. */
function createTurns() {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    take(): Promise<void> | undefined {
      if (taken) return new Promise((resolve) => waiting.push(resolve));
      taken = true;
      return undefined;
    },
    pass(): void {
      const next = waiting.shift();
      if (next) next();
      else taken = false;
    },
  };
}

function createConnection(
  database: Database.Database,
  turns: Turns,
  health: WriteHealth,
): DatabaseConnection {
  const prepare = createStatements(database);
  let hasWritten = false;

  function run<Row>({ sql, parameters }: CompiledQuery) {
    return attempt(sql, () => {
      const statement = prepare(sql);
      if (statement.reader) return { rows: statement.all(parameters) as Row[] }; // Kysely's own claim
      const { changes } = statement.run(parameters);
      hasWritten ||= changes > 0;
      return { numAffectedRows: BigInt(changes), rows: [] };
    });
  }

  /** Not prepared: libsql 0.5.29 leaves a statement that met a lock unfinished, and no later COMMIT gets past it. */
  async function control(sql: string) {
    await attempt(sql, () => database.exec(sql));
    if (sql === 'commit' && hasWritten) health.succeeded();
    hasWritten = false;
    return { rows: [] };
  }

  function attempt<Result>(sql: string, act: () => Result): Promise<Result> {
    return patiently(database, turns, act).catch((cause: unknown) => {
      throw toOutage(cause, sql === 'commit', health);
    });
  }

  return {
    async executeQuery<Row>(query: CompiledQuery) {
      if (/^(begin|commit|rollback)/.test(query.sql)) return control(query.sql);
      if (database.inTransaction || /^\s*(select|pragma)\b/i.test(query.sql)) return run<Row>(query);
      await control('begin immediate');
      try {
        const result = await run<Row>(query);
        await control('commit');
        return result;
      } catch (error) {
        if (database.inTransaction) await control('rollback');
        throw error;
      }
    },
    streamQuery() {
      throw new Error('Nothing here streams: read pages');
    },
  };
}

/** Prepared statements by their text, the least recently used dropped. */
function createStatements(database: Database.Database): (sql: string) => Database.Statement {
  const statements = new Map<string, Database.Statement>();
  return (sql) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.delete(sql);
    statements.set(sql, statement);
    const [oldest] = statements.keys();
    if (statements.size > maxStatements && oldest !== undefined) statements.delete(oldest);
    return statement;
  };
}

/**
 * Retries while another process writes, and lets others of this process run meanwhile. libsql waits synchronously, so
 * a longer busy_timeout would block this process.
 */
async function patiently<Result>(
  database: Database.Database,
  turns: Turns,
  run: () => Result,
): Promise<Result> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return run();
    } catch (error) {
      if (database.inTransaction || !isBusy(error) || performance.now() > until) throw error;
      turns.pass();
      await wait(5 + Math.random() * 20);
      await turns.take();
    }
  }
}

function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
}

/** Faults of the disk or of another process. https://sqlite.org/rescode.html */
function toOutage(error: unknown, isCommit: boolean, health: WriteHealth): unknown {
  if (isBusy(error)) return new DatabaseOutage(error);
  if (!/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|PROTOCOL)/.test(codeOf(error))) return error;
  const outage = new DatabaseOutage(error, {
    mayBeStored: isCommit && codeOf(error).startsWith('SQLITE_IOERR'),
  });
  health.failed(outage);
  return outage;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
