import Database from 'libsql';
import { Client } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startDatabaseProxy } from '../testing/network/database-proxy';
import { testDatabases } from '../testing/servers/databases';
import { demo, demoToken } from '../testing/servers/demo-store';
import { clientsOf } from '../testing/servers/open-app';
import { createApp } from './create-app';
import { readSettings } from './start/settings';
import { createStore } from './store/create-store';

const url = `/api/v2/goals/${demo.goal('Reduced Mileage')}`;
const otherUrl = `/api/v2/goals/${demo.goal('Retire at 60')}`;
const postgres = testDatabases.filter(({ title }) => title === 'on PostgreSQL');

describe.each(testDatabases)('while another holds a lock $title', (database) => {
  test('the save that needs it is 503 in the end, and reads do not wait for it', async () => {
    const { ask, lock } = await open(database);
    const unlock = await lock();
    const saving = ask({ method: 'PUT', url, payload: { name: 'Waits' } });
    let isSaved = false;
    void saving.then(() => {
      isSaved = true;
    });
    for (let turn = 0; turn < 5; turn += 1) expect((await ask({ url })).statusCode).toBe(200);
    expect(isSaved).toBe(false);
    const saved = await saving;
    expect([saved.statusCode, saved.headers['retry-after']]).toEqual([503, '5']);
    expect((await ask({ url: '/healthz' })).statusCode).toBe(200);
    await unlock();
    expect((await ask({ url })).json()).toMatchObject({ name: 'Reduced Mileage' });
    expect((await ask({ method: 'PUT', url, payload: { name: 'Stored' } })).statusCode).toBe(200);
  }, 30_000);
});

describe.each(postgres)('a database that is lost $title', (database) => {
  test('is 503 with Retry-After on every way in, and answers again by itself', async () => {
    const { ask, browse, signIn, proxy } = await open(database);
    const cookie = await signIn();
    proxy?.lose();
    const answers = [
      await ask({ url }),
      await ask({ method: 'PUT', url, payload: { name: 'Lost' } }),
      await ask({
        method: 'POST',
        url: '/api/v2/goals',
        payload: { name: 'Lost', account_uuids: [demo.account('Hulk Banner')] },
      }),
      await browse({ url: '/bff/session', headers: { cookie } }),
      await browse({ method: 'POST', url: '/bff/session', payload: { token: demoToken } }),
      await ask({ url: '/embed/v1/session' }),
    ];
    expect(answers.map(({ statusCode, headers }) => [statusCode, headers['retry-after']])).toEqual(
      answers.map(() => [503, '5']),
    );
    expect((await ask({ url: '/healthz' })).statusCode).toBe(503);
    if (proxy) proxy.way = 'passes';
    expect((await ask({ method: 'PUT', url, payload: { name: 'Back' } })).statusCode).toBe(200);
    expect((await ask({ url: '/healthz' })).statusCode).toBe(200);
  });

  test('a dozen saves that wait for one lock hold up no other request', async () => {
    const { ask, lock } = await open(database);
    const unlock = await lock();
    const waiting = Array.from({ length: 12 }, () => ask({ method: 'PUT', url, payload: { name: 'Waits' } }));
    const reads = await Promise.all(Array.from({ length: 12 }, () => ask({ url })));
    expect(new Set(reads.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    const other = await ask({ method: 'PUT', url: otherUrl, payload: { name: 'Another goal' } });
    expect(other.statusCode).toBe(200);
    const saves = await Promise.all(waiting);
    expect(new Set(saves.map(({ statusCode }) => statusCode))).toEqual(new Set([503]));
    await unlock();
  }, 30_000);
});

async function open({ createDatabase }: (typeof testDatabases)[number]) {
  const { place, drop } = await createDatabase();
  onTestFinished(drop);
  const proxy = 'databaseUrl' in place ? await startDatabaseProxy(place.databaseUrl) : undefined;
  const given = { locale: 'en-GB', currency: 'GBP', demo: true, accessToken: demoToken };
  const store = await createStore({ ...(proxy ? { databaseUrl: proxy.url } : place), ...given });
  const app = createApp({
    ...store,
    settings: readSettings({}),
    sessionSecrets: ['the session secret of these tests'],
  });
  onTestFinished(async () => {
    await app.close();
    await store.backend.close();
  });

  /** Locks the goal on PostgreSQL, and the whole file on SQLite; returns the release. */
  async function lock(): Promise<() => Promise<void>> {
    if ('dataDir' in place) {
      const other = new Database(`${place.dataDir}/goals.db`);
      other.exec('begin immediate');
      return async () => {
        other.exec('rollback');
        other.close();
      };
    }
    const other = new Client({ connectionString: place.databaseUrl });
    await other.connect();
    await other.query('begin');
    await other.query('update goals set version = version where uuid = $1', [demo.goal('Reduced Mileage')]);
    return () => other.end();
  }
  return { proxy, lock, ...clientsOf(app) };
}
