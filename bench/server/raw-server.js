// @ts-check
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { deserialize } from 'node:v8';
import { gzip } from 'node:zlib';
import Database from 'libsql';
import pg from 'pg';

/** @typedef {import('./replay').DriverCall} DriverCall */
/** @typedef {import('./replay').Exchange} Exchange */

// The floor under our server: node:http and the drivers, with our statements and our answers, and nothing else.
/** @type {import('./replay').Replay} */
const { place, settings, exchanges } = deserialize(readFileSync(process.env.BENCH_REPLAY ?? ''));
const run = 'dataDir' in place ? openSqlite(place.dataDir) : openPostgres(place.databaseUrl);
const compress = promisify(gzip);
/** @type {Map<string, number>} */
const turns = new Map();

const server = createServer(async (request, response) => {
  const asked = `${request.method} ${request.url}`;
  const sent = await text(request);
  if (sent) JSON.parse(sent);
  const { calls, status, headers, body, isCompressed } = next(asked);
  await run(calls);
  const answer = isCompressed ? await compress(body) : body;
  response.writeHead(status, { ...headers, 'content-length': answer.length }).end(answer);
});
server.listen(0, '127.0.0.1', () => {
  const address = /** @type {import('node:net').AddressInfo} */ (server.address()); // it listens on a port
  console.log(`Listening on http://127.0.0.1:${address.port}`);
});
process.once('SIGTERM', () => process.exit());

/**
 * Those of a write follow each other as they were recorded; a read repeats the one that it has.
 * @param {string} asked
 * @returns {Exchange}
 */
function next(asked) {
  const recorded = exchanges[asked] ?? [];
  const turn = turns.get(asked) ?? 0;
  turns.set(asked, turn + 1);
  const exchange = recorded.length === 1 ? recorded[0] : recorded[turn];
  if (!exchange) throw new Error(`Nothing is recorded for this turn of ${asked}`);
  return exchange;
}

/**
 * The parameters of a call, with the ids that this turn's earlier calls were given.
 * @param {DriverCall} call
 * @param {unknown[]} newIds by call
 */
function parametersOf({ parameters, ids }, newIds) {
  if (!ids) return parameters;
  const values = [...(parameters[0] ?? [])];
  for (const { at, fromCall } of ids) values[at] = newIds[fromCall];
  return [values];
}

/**
 * One connection, which a request has until its last statement.
 * @param {string} dataDir
 */
function openSqlite(dataDir) {
  const database = new Database(join(dataDir, 'goals.db'));
  /** @type {Map<string, Database.Statement>} */
  const statements = new Map();
  /** @param {DriverCall[]} calls */
  async function run(calls) {
    /** @type {unknown[]} */
    const newIds = [];
    for (const call of calls) {
      if (call.method === 'query') throw new Error('A statement of PostgreSQL');
      if (call.method === 'exec') {
        database.exec(call.sql);
        newIds.push(undefined);
        continue;
      }
      const statement = statements.get(call.sql) ?? database.prepare(call.sql);
      statements.set(call.sql, statement);
      const result = statement[call.method](...parametersOf(call, newIds));
      const [row] = /** @type {{ id?: unknown }[]} */ ([result].flat()); // a row, rows or a count of changes
      newIds.push(row?.id);
    }
  }
  void run(settings);
  return run;
}

/**
 * As many connections as our server's two pools have.
 * @param {string} connectionString
 */
function openPostgres(connectionString) {
  const pool = new pg.Pool({ connectionString, max: 10 });
  return async (/** @type {DriverCall[]} */ calls) => {
    const client = await pool.connect();
    /** @type {unknown[]} */
    const newIds = [];
    for (const call of calls) {
      const { rows } = await client.query(call.sql, ...parametersOf(call, newIds));
      newIds.push(rows?.[0]?.id);
    }
    client.release();
  };
}
