import { startBuiltServer } from '../scripts/built-server.js';
import { type FaultyProxy, startFaultyProxy } from '../src/testing/network/faulty-proxy';
import { freePort } from '../src/testing/network/free-port';
import { createApiClient } from './api-client';
import { test as base, patientSettings } from './fixtures';

export { expect } from './fixtures';

type ServerBehindProxy = {
  proxy: FaultyProxy;
  server: Awaited<ReturnType<typeof startBuiltServer>>;
  /** The server's own address, past the proxy. */
  directUrl: string;
};

/** The journeys' test, with a proxy between the browser and the server; `api` goes past it. */
export const test = base.extend<{ faultyProxy: FaultyProxy }, { behindProxy: ServerBehindProxy }>({
  behindProxy: [
    async ({ settings }, use) => {
      // The server needs the proxy's address, and the proxy the server's, so one of them is set later.
      const PORT = String(await freePort());
      const directUrl = `http://127.0.0.1:${PORT}`;
      const proxy = await startFaultyProxy({ upstream: directUrl });
      const address = { PORT, PUBLIC_URL: proxy.url };
      const server = await startBuiltServer({ ...patientSettings, ...address, ...settings });
      await use({ proxy, server, directUrl });
      await proxy.close();
      await server.stop();
    },
    { scope: 'worker' },
  ],
  server: [({ behindProxy }, use) => use(behindProxy.server), { scope: 'worker' }],
  api: ({ behindProxy: { server, directUrl } }, use) =>
    use(createApiClient({ url: directUrl, accessToken: server.accessToken })),
  faultyProxy: async ({ behindProxy: { proxy } }, use) => {
    await use(proxy);
    proxy.clear();
  },
  expectedErrors: [/^Failed to load resource: /],
});
