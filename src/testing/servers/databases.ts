import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** The place of a test's own empty database, as `createStore` takes it, and how to remove it. */
type DatabasePlace = {
  place: { dataDir: string } | { databaseUrl: string };
  drop: () => Promise<void>;
};

export type TestDatabase = {
  title: 'on SQLite' | 'on PostgreSQL';
  createDatabase: () => Promise<DatabasePlace>;
};

const testDatabaseUrl = process.env.TEST_DATABASE_URL;

export const sqlite: TestDatabase = { title: 'on SQLite', createDatabase: createFolder };

/** For `describe.each(testDatabases)('goals $title', …)`: SQLite always, PostgreSQL if `TEST_DATABASE_URL` is set. */
export const testDatabases: TestDatabase[] = [
  sqlite,
  ...(testDatabaseUrl
    ? [{ title: 'on PostgreSQL' as const, createDatabase: () => createSchema(testDatabaseUrl) }]
    : []),
];

async function createFolder(): Promise<DatabasePlace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'goal-editor-'));
  return { place: { dataDir }, drop: () => rm(dataDir, { recursive: true }) };
}

async function createSchema(url: string): Promise<DatabasePlace> {
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  await run(url, `create schema ${schema}`);
  const place = new URL(url);
  place.searchParams.set('options', `-c search_path=${schema}`);
  return { place: { databaseUrl: place.href }, drop: () => run(url, `drop schema ${schema} cascade`) };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
