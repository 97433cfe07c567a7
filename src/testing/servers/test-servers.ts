import { onTestFinished } from 'vitest';
import { createApp } from '../../server/create-app';
import { openGateway } from '../../server/plannr/open-gateway';
import { readSettings } from '../../server/start/settings';
import { sqlite, type TestDatabase, testDatabases } from './databases';
import { demoToken } from './demo-store';
import { openExactPlannr } from './exact-plannr';
import { clientsOf, type openApp } from './open-app';
import { framesOf, hostOrigin, openEmbed } from './open-embed';

type Options = Pick<NonNullable<Parameters<typeof openApp>[1]>, 'environment' | 'assetsDir' | 'log'>;

export type TestServer = (typeof testServers)[number];

/**
 * For `describe.each(testServers)('goals $title', …)`: the server over its store on each database, and in gateway
 * mode.
 */
export const testServers = testDatabases.flatMap((database) => [overStore(database), aGateway(database)]);

/** For tests that do not depend on the database. */
export const serverOverStore = overStore(sqlite);
export const gatewayServer = aGateway(sqlite);

function overStore(database: TestDatabase) {
  return { title: database.title, open: (options?: Options) => openEmbed(database, options) };
}

function aGateway(database: TestDatabase) {
  return {
    title: `before Plannr, with sessions ${database.title}`,
    open: (options?: Options) => openGatewayServer(database, options),
  };
}

/** The goals, and what was written, are Plannr's: `place` and `written`. */
async function openGatewayServer(
  { createDatabase }: TestDatabase,
  { environment, ...options }: Options = {},
) {
  const { place, drop } = await createDatabase();
  onTestFinished(drop);
  const plannr = await openExactPlannr();
  const settings = readSettings({
    PLANNR_API_URL: plannr.url,
    SESSION_SECRET: 'the session secret of these tests',
    EMBED_ORIGINS: hostOrigin,
    ...environment,
  });
  const { currency, amountUnit, plannrOAuth: oauth, sessionSecrets = [] } = settings;
  const apiUrl = plannr.url;
  const gateway = await openGateway({ ...place, apiUrl, sessionSecrets, oauth, currency, amountUnit });
  onTestFinished(() => gateway.backend.close());
  const app = createApp({ ...gateway, ...options, settings, sessionSecrets });
  onTestFinished(() => app.close());
  const { written } = plannr;
  const caller = { ...plannr.caller, plannrToken: demoToken };
  return { app, ...gateway, caller, written, place: plannr.place, ...clientsOf(app), ...framesOf(app) };
}
