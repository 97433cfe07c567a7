import type { FastifyInstance, InjectOptions } from 'fastify';
import { onTestFinished } from 'vitest';
import { bffHeader } from '../../contract/headers';
import { createApp } from '../../server/create-app';
import { adviserUuid } from '../../server/demo/uuids';
import { readSettings } from '../../server/start/settings';
import type { TestDatabase } from './databases';
import { demoToken, openDemoStore } from './demo-store';

type AppOptions = Parameters<typeof createApp>[0];
type Options = Pick<AppOptions, 'assetsDir' | 'styleHashes' | 'devClient' | 'log' | 'patience'> & {
  environment?: Record<string, string>;
  clock?: () => Date;
};

type Asked = Pick<InjectOptions, 'method' | 'url' | 'payload' | 'headers'>;

export const clientHeaders = {
  authorization: `Bearer ${demoToken}`,
  'x-plannr-account-uuid': adviserUuid,
  accept: 'application/json',
  'content-type': 'application/json',
};

/** The real server over the demo firm, in process: `ask` as one of Plannr's clients, `browse` as one of our pages. */
export async function openApp(database: TestDatabase, { environment = {}, clock, ...options }: Options = {}) {
  const settings = readSettings(environment);
  const { isExact } = settings;
  const store = await openDemoStore(database, { isExact, ...(clock && { clock }) });
  const { sessionSecrets = ['the session secret of these tests'] } = settings;
  const app = createApp({ ...store, ...options, settings, sessionSecrets });
  onTestFinished(() => app.close());
  return { app, ...store, ...clientsOf(app) };
}

/** The clients of a test server: `ask` as one of Plannr's clients, `browse` as one of our pages. */
export function clientsOf(app: FastifyInstance) {
  const ask = (asked: Asked) => app.inject({ ...asked, headers: { ...clientHeaders, ...asked.headers } });
  const browse = (asked: Asked) => app.inject({ ...asked, headers: { [bffHeader]: '1', ...asked.headers } });

  /** The cookie of a new session, as a browser sends it back. */
  async function signIn(): Promise<string> {
    const { cookies } = await browse({
      method: 'POST',
      url: '/bff/session',
      payload: { token: demoToken },
    });
    return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  return { ask, browse, signIn };
}

/** Listens on a free port, for what only a socket can show. */
export async function listenOnFreePort({ app }: { app: FastifyInstance }): Promise<number> {
  await app.listen({ port: 0 });
  const address = app.server.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
