import { onTestFinished } from 'vitest';
import { createApp } from '../server/create-app';
import { createPlannrBackend } from '../server/plannr/create-plannr-backend';
import { createUpstream } from '../server/plannr/create-upstream';
import { readSettings } from '../server/settings';
import { type TestDatabase, testDatabases } from './databases';
import { demoToken, openDemoStore } from './demo-store';

type Options = Parameters<typeof openDemoStore>[1];

/** For `describe.each(testBackends)('goals $title', …)`: the store on each database, and Plannr over HTTP, which is our own server in the exact mode. */
export const testBackends = [
  ...testDatabases.map((database) => ({
    title: `of the store ${database.title}`,
    open: (options?: Options) => openDemoStore(database, options),
  })),
  ...testDatabases.slice(0, 1).map((database) => ({
    title: 'behind Plannr',
    open: (options?: Options) => openBehindPlannr(database, options),
  })),
];

async function openBehindPlannr(database: TestDatabase, options: Options = {}) {
  const { onEnd = onTestFinished } = options;
  const store = await openDemoStore(database, { ...options, isExact: true });
  const settings = readSettings({ PLANNR_EXACT: 'on', RATE_LIMIT: '100000' });
  const plannr = createApp({ ...store, settings, sessionSecrets: [] });
  onEnd(() => plannr.close());
  const upstream = createUpstream({ apiUrl: await plannr.listen({ port: 0, host: '127.0.0.1' }) });
  const backend = createPlannrBackend({ upstream, currency: 'GBP', amountUnit: null });
  onEnd(() => backend.close());
  return { backend, caller: { ...store.caller, plannrToken: demoToken } };
}
