import { onTestFinished } from 'vitest';
import { createApp } from '../server/create-app';
import { readSettings } from '../server/settings';
import { type TestDatabase, testDatabases } from './databases';
import { openDemoStore } from './demo-store';

type Options = Parameters<typeof openDemoStore>[1];

const settings = readSettings({ PLANNR_EXACT: 'on', RATE_LIMIT: '100000' });

/** Our own server in the exact mode, on a free port of this machine: to the one before it as good as Plannr. */
export async function openExactPlannr(options: Options = {}) {
  const { onEnd = onTestFinished } = options;
  const store = await openDemoStore(sqlite(), { ...options, isExact: true });
  const app = createApp({ ...store, settings, sessionSecrets: [] });
  onEnd(() => app.close());
  return { ...store, url: await app.listen({ port: 0, host: '127.0.0.1' }) };
}

function sqlite(): TestDatabase {
  const [first] = testDatabases;
  if (!first) throw new Error('SQLite is always tested');
  return first;
}
