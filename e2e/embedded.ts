import { startBuiltServer } from '../scripts/built-server.js';
import { type EmbedHost, hostOrigin, startEmbedHost } from './embed-host';
import { test as base, patientSettings } from './fixtures';
import { freePort } from './free-port';
import { createEmbeddedEditor, type EmbeddedEditor, listenToEditors } from './pages/embedded-editor';

export { expect } from './fixtures';

type Opened = {
  /** The page of the host with one editor, of these attributes. */
  openEditor: (attributes: Record<string, string>) => Promise<EmbeddedEditor>;
};

/** The journeys' test, with the documented host beside the server that allows it. */
export const test = base.extend<Opened, { hostPort: string; host: EmbedHost }>({
  hostPort: [({ browserName: _ }, use) => freePort().then(use), { scope: 'worker' }],
  server: [
    async ({ hostPort, settings }, use) => {
      const embed = { EMBED_ORIGINS: hostOrigin(hostPort) };
      const server = await startBuiltServer({ ...patientSettings, ...embed, ...settings });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  host: [
    async ({ hostPort, server }, use) => {
      const host = await startEmbedHost({ editor: server, port: hostPort });
      await use(host);
      await host.stop();
    },
    { scope: 'worker' },
  ],
  page: async ({ page }, use) => {
    await listenToEditors(page);
    await use(page);
  },
  openEditor: ({ host, page }, use) =>
    use(async (attributes) => {
      await page.goto(host.write({ editors: [attributes] }));
      return createEmbeddedEditor(page);
    }),
});

export const sandboxes = ['standard', 'strict'];
