import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** One database of the bench, as the raw server opens it and as the settings of our server name it. */
export type Place = {
  place: { dataDir: string } | { databaseUrl: string };
  settings: Record<string, string>;
};

/** Databases that begin with the same content. */
export type Databases = {
  title: string;
  /** An empty one, to be filled before it is copied. */
  first: () => Promise<Place>;
  /** Another with the content of the first, which no server has open. */
  copy: () => Promise<Place>;
  drop: () => Promise<void>;
};

/** SQLite in folders. */
export async function sqliteDatabases(): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), 'goal-editor-bench-'));
  let copies = 0;
  const placeOf = (dataDir: string) => ({ place: { dataDir }, settings: { DATA_DIR: dataDir } });
  const first = join(folder, 'first');
  return {
    title: 'SQLite',
    first: async () => placeOf(first),
    async copy() {
      copies += 1;
      const dataDir = join(folder, `copy-${copies}`);
      await cp(first, dataDir, { recursive: true });
      return placeOf(dataDir);
    },
    drop: () => rm(folder, { recursive: true }),
  };
}

/** Databases of their own on the PostgreSQL of an address whose role may create them. */
export function postgresDatabases(url: string): Databases {
  const prefix = `goal_editor_bench_${randomBytes(6).toString('hex')}`;
  const names: string[] = [];
  async function create(template: string): Promise<Place> {
    const name = `${prefix}_${names.length}`;
    await run(url, `create database ${name} template ${template}`);
    names.push(name);
    const place = new URL(url);
    place.pathname = `/${name}`;
    return { place: { databaseUrl: place.href }, settings: { DATABASE_URL: place.href } };
  }
  return {
    title: 'PostgreSQL',
    first: () => create('template1'),
    copy: () => create(`${prefix}_0`),
    async drop() {
      for (const name of names) await run(url, `drop database ${name} with (force)`);
    },
  };
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
