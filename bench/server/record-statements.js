// @ts-check
import { openSync, writeSync } from 'node:fs';
import { serialize } from 'node:v8';
import Database from 'libsql';
import pg from 'pg';

/** @typedef {import('./replay').DriverCall} DriverCall */

// A file, because statements may run in another thread or process.
const file = openSync(process.env.BENCH_STATEMENTS ?? '', 'a');

/** @param {DriverCall} call */
function record(call) {
  writeSync(file, `${serialize(call).toString('base64')}\n`);
}

/** @param {string} sql @param {unknown} row */
function newIdOf(sql, row) {
  const isNew =
    /^insert\b.*\breturning\b/is.test(sql) && typeof row === 'object' && row !== null && 'id' in row;
  return isNew ? row.id : undefined;
}

/** @type {WeakMap<object, string>} */
const texts = new WeakMap();
const { prepare, exec } = Database.prototype;
Object.assign(Database.prototype, {
  /** @this {Database.Database} @param {string} sql */
  prepare(sql) {
    const statement = prepare.call(this, sql);
    texts.set(statement, sql);
    return statement;
  },
  /** @this {Database.Database} @param {string} sql */
  exec(sql) {
    record({ method: 'exec', sql, parameters: [] });
    return exec.call(this, sql);
  },
});

const statements = Object.getPrototypeOf(new Database(':memory:').prepare('select 1'));
for (const method of /** @type {const} */ (['all', 'get', 'run'])) {
  const original = statements[method];
  statements[method] = function (/** @type {unknown[][]} */ ...parameters) {
    const result = original.apply(this, parameters);
    const sql = texts.get(this) ?? '';
    record({ method, sql, parameters, newId: newIdOf(sql, [result].flat()[0]) });
    return result;
  };
}

const { query } = pg.Client.prototype;
Object.assign(pg.Client.prototype, {
  /** @this {pg.Client} @param {string} sql @param {unknown[][]} parameters */
  async query(sql, ...parameters) {
    const result = await Reflect.apply(query, this, [sql, ...parameters]);
    record({ method: 'query', sql, parameters, newId: newIdOf(sql, result.rows?.[0]) });
    return result;
  },
});
