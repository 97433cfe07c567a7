import { onTestFinished } from 'vitest';
import { createApp } from '../../server/create-app';
import { readSettings } from '../../server/start/settings';
import { sqlite } from './databases';
import { openDemoStore } from './demo-store';

type Options = Parameters<typeof openDemoStore>[1];

const settings = readSettings({ PLANNR_EXACT: 'on', RATE_LIMIT: '100000' });

/**
 * Our own server in exact mode, on a free port, with one clock: for the gateway in front of it as good as Plannr.
 * `written`: each body as received.
 */
export async function openExactPlannr(options: Options = {}) {
  const { onEnd = onTestFinished, clock = () => new Date('2026-06-15T12:00:00Z') } = options;
  const store = await openDemoStore(sqlite, { ...options, clock, isExact: true });
  const app = createApp({ ...store, settings, sessionSecrets: [] });
  const written: unknown[] = [];
  app.addHook('preHandler', async ({ body }) => {
    if (body) written.push(body);
  });
  app.addHook('onRequest', async (_, reply) => void reply.header('date', clock().toUTCString()));
  onEnd(() => app.close());
  return { ...store, written, url: await app.listen({ port: 0, host: '127.0.0.1' }) };
}
