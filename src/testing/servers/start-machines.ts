import { onTestFinished, vi } from 'vitest';
import { startDatabaseProxy } from '../network/database-proxy';
import { freePort } from '../network/free-port';
import { buildServerProcess } from './build-server-process';
import { testDatabases } from './databases';
import { demoToken } from './demo-store';
import { startNginx } from './nginx';

/** How long a condition may take to become true, and how often it is checked, in milliseconds. */
export const patience = { timeout: 60_000, interval: 20 };

/** Two servers that started at once on one empty PostgreSQL, behind nginx. */
export async function startMachines() {
  const postgres = testDatabases.find(({ title }) => title === 'on PostgreSQL');
  if (!postgres) throw new Error('Set TEST_DATABASE_URL to a PostgreSQL');
  const { place, drop } = await postgres.createDatabase();
  onTestFinished(drop);
  const { prepare } = await buildServerProcess();
  const databaseUrl = 'databaseUrl' in place ? place.databaseUrl : '';
  // Each server has its own way to the one database.
  const databases = [await startDatabaseProxy(databaseUrl), await startDatabaseProxy(databaseUrl)] as const;
  const environment = {
    PUBLIC_URL: 'https://goals.example',
    TRUSTED_PROXY: '127.0.0.1',
    DEMO: 'on',
    ACCESS_TOKEN: demoToken,
    SESSION_SECRET: 'the session secret of these tests',
    RATE_LIMIT: '1000000',
  };
  const ports = [await freePort(), await freePort()] as const;
  const servers = await Promise.all(
    ports.map((port, index) => startServer(port, databases[index]?.url ?? '')),
  );
  const { ask, readPorts } = await startNginx(ports);

  async function startServer(port: number, url: string) {
    const start = async () => {
      const started = prepare();
      await started.serve([{ ...environment, DATABASE_URL: url, PORT: String(port) }]);
      return started;
    };
    let running = await start();
    return {
      port,
      kill: () => running.kill(),
      close: () => running.close(),
      async start() {
        running = await start();
      },
    };
  }

  /** Waits until a server has answered some of the requests from now on. */
  async function isServing({ port }: { port: number }): Promise<void> {
    const answered = () => readPorts().filter((ports) => ports.at(-1) === port).length;
    const before = answered();
    await vi.waitUntil(() => answered() >= before + 4, patience);
  }
  return { ask, servers, databases, isServing };
}
