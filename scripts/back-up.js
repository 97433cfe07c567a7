// @ts-check
import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'libsql';

const { DATA_DIR, DATABASE_URL } = process.env;
const [copy, ...rest] = process.argv.slice(2);
const file = join(DATA_DIR || 'data', 'goals.db');

if (DATABASE_URL) stop('DATABASE_URL: this copies SQLite only; PostgreSQL has pg_dump');
else if (!copy || rest.length > 0) stop('Give a file to write: npm run back-up -- goals-backup.db');
else if (!existsSync(file)) stop(`DATA_DIR: there is no ${file}`);
else if (existsSync(copy)) stop(`${copy} exists already: give another name`);
else if (!existsSync(dirname(copy))) stop(`${copy} cannot be written: no such folder: ${dirname(copy)}`);
else tryToBackUp(copy);

/** @param {string} path */
function tryToBackUp(path) {
  try {
    backUp(path);
  } catch (error) {
    rmSync(path, { force: true }); // half a copy would pass for a backup
    stop(`${file} cannot be copied to ${path}: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * Copies one moment of the database, whatever is written meanwhile.
 * @param {string} path
 */
function backUp(path) {
  process.umask(0o077); // clients' names and money
  const database = new Database(file);
  database.prepare('vacuum into ?').run(path);
  database.close();
  const written = openSync(path, 'r+');
  fsyncSync(written); // SQLite leaves that to the system
  closeSync(written);
  console.log(`Copied ${file} to ${path}`);
}

/** @param {string} reason */
function stop(reason) {
  console.error(reason);
  process.exitCode = 1;
}
