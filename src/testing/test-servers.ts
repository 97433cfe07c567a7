import { onTestFinished } from 'vitest';
import { createApp } from '../server/create-app';
import { openGateway } from '../server/plannr/open-gateway';
import { readSettings } from '../server/settings';
import { type TestDatabase, testDatabases } from './databases';
import { openExactPlannr } from './exact-plannr';
import { clientsOf, openApp } from './open-app';

type Options = { environment?: Record<string, string> };

/** For `describe.each(testServers)('goals $title', …)`: the server over its store on each database, and before Plannr. */
export const testServers = testDatabases.flatMap((database) => [
  { title: database.title, open: (options?: Options) => openApp(database, options) },
  {
    title: `before Plannr, with sessions ${database.title}`,
    open: (options?: Options) => openBeforePlannr(database, options),
  },
]);

async function openBeforePlannr({ createDatabase }: TestDatabase, { environment = {} }: Options = {}) {
  const { place, drop } = await createDatabase();
  onTestFinished(drop);
  const { url } = await openExactPlannr();
  const settings = readSettings({
    PLANNR_API_URL: url,
    SESSION_SECRET: 'the session secret of these tests',
    ...environment,
  });
  const { currency, amountUnit, plannrOAuth: oauth, sessionSecrets = [] } = settings;
  const gateway = await openGateway({ ...place, apiUrl: url, sessionSecrets, oauth, currency, amountUnit });
  onTestFinished(() => gateway.backend.close());
  const app = createApp({ ...gateway, settings, sessionSecrets });
  onTestFinished(() => app.close());
  return { app, ...gateway, ...clientsOf(app) };
}
