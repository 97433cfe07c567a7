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

const patienceMs = 10_000;
const maxStatements = 200;
const pragmas = ['busy_timeout = 50', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON'];

/**
 * SQLite in a file, with an answered write on the disk before the answer.
 * One connection: a transaction has it alone until it ends. Waits ten seconds for another process's write.
 */
export function createSqliteDialect(file: string): Dialect {
  const adapter = new SqliteAdapter();
  // SQLite does roll DDL back; with this the migrations of two starting processes cannot mix.
  Object.defineProperty(adapter, 'supportsTransactionalDdl', { value: true });
  return {
    createDriver: () => createSqliteDriver(file),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => adapter,
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

function createSqliteDriver(file: string): Driver {
  const database = new Database(file).defaultSafeIntegers(true);
  const connection = createConnection(database);
  const turns = createTurns();
  const run = async (sql: string) => void (await connection.executeQuery(CompiledQuery.raw(sql)));
  return {
    async init() {
      for (const pragma of pragmas) await run(`pragma ${pragma}`);
    },
    async acquireConnection() {
      await turns.take();
      return connection;
    },
    // A transaction that began as a reader and writes later would fail when somebody wrote in between.
    beginTransaction: (_, { accessMode }) => run(accessMode === 'read only' ? 'begin' : 'begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    releaseConnection: async () => turns.pass(),
    async destroy() {
      database.close();
    },
  };
}

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

function createConnection(database: Database.Database): DatabaseConnection {
  const prepare = createStatements(database);
  return {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery) {
      return patiently(database, () => {
        const statement = prepare(sql);
        if (statement.reader) return { rows: statement.all(parameters) as Row[] }; // Kysely's own claim
        const { changes } = statement.run(parameters);
        return { numAffectedRows: BigInt(changes), rows: [] };
      });
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

/** Tries again while another process writes. libsql waits synchronously, so a longer busy_timeout would stop this process. */
async function patiently<Result>(database: Database.Database, run: () => Result): Promise<Result> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return run();
    } catch (error) {
      if (database.inTransaction || !isBusy(error) || Date.now() > until) throw error;
      await wait(5 + Math.random() * 20);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
