import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { demo, demoToken } from '../testing/servers/demo-store';
import { clientHeaders } from '../testing/servers/open-app';
import { createOwnedDatabases } from '../testing/servers/owned-databases';
import { startPgBouncer } from '../testing/servers/pgbouncer';
import { startServer } from './start/start-server';

const path = `/api/v2/goals/${demo.goal('Reduced Mileage')}`;

test.each(['session', 'transaction'] as const)(
  'servers start one after the other behind PgBouncer in %s mode, and read and save',
  async (mode) => {
    const url = await openDatabase(mode);
    for (let turn = 1; turn <= 4; turn += 1) {
      const server = await start(url);
      const save = { method: 'PUT', headers: clientHeaders, body: JSON.stringify({ name: `Start ${turn}` }) };
      expect((await fetch(server.url + path, save)).status).toBe(200);
      const read = await fetch(server.url + path, { headers: clientHeaders });
      expect((await read.json()).name).toBe(`Start ${turn}`);
    }
  },
  60_000,
);

test('servers that start at once behind PgBouncer in transaction mode all start', async () => {
  const url = await openDatabase('transaction');
  const servers = await Promise.all([start(url), start(url), start(url)]);
  for (const server of servers) expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
}, 60_000);

test('a server behind PgBouncer in statement mode says which mode to set', async () => {
  const url = await openDatabase('statement');
  await expect(start(url)).rejects.toThrow(/^DATABASE_URL: .*pool_mode.*transaction or session/);
}, 60_000);

test('a start that finds a lock left by a dead session ends in time, and says how to continue', async () => {
  const [url = ''] = await createOwnedDatabases(1);
  const holder = new Client({ connectionString: url });
  await holder.connect();
  await holder.query('select pg_advisory_lock(3853314791062309107)');
  await expect(start(url)).rejects.toThrow(/^DATABASE_URL: .*lock.*20 seconds.*pg_locks/);
  await holder.end();
  await start(url);
}, 40_000);

async function openDatabase(mode: Parameters<typeof startPgBouncer>[1]): Promise<string> {
  const [url = ''] = await createOwnedDatabases(1);
  return startPgBouncer(url, mode);
}

async function start(databaseUrl: string) {
  const environment = {
    PORT: '0',
    DATABASE_URL: databaseUrl,
    DEMO: 'on',
    ACCESS_TOKEN: demoToken,
    SESSION_SECRET: 'the session secret of these tests',
  };
  const server = await startServer({ environment, print: () => {} });
  onTestFinished(() => server.close());
  return server;
}
