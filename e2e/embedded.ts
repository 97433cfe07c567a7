import { createServer } from 'node:http';
import { startBuiltServer } from '../scripts/built-server.js';
import type { EditorOptions, GoalEditor } from '../src/embed/host/editor-types';
import { freePort } from '../src/testing/network/free-port';
import { type EmbedHost, hostOrigin, startEmbedHost } from './embed-host';
import { test as base, patientSettings } from './fixtures';
import { createEmbeddedEditor, type EmbeddedEditor, listenToEditors } from './pages/embedded-editor';

export { expect } from './fixtures';

type Attributes = Record<string, string>;
type Options = Partial<EditorOptions>;

type Opened = {
  /** The page of the host with one editor, of these attributes. */
  openEditor: (attributes: Attributes) => Promise<EmbeddedEditor>;
  /**
   * The same page, with an editor that its script mounts; tokens come from the same address as in the documented
   * page.
   */
  mountEditor: (options: Options) => Promise<EmbeddedEditor>;
  /** Ends every embed token that was issued so far. */
  endTokens: () => Promise<void>;
};

type WorkerFixtures = {
  hostPort: string;
  host: EmbedHost;
  /** Of a page of another server that has the host's page in a frame. */
  portalPort: string;
};

/** The journeys' test, with the documented host beside the server that allows it. */
export const test = base.extend<Opened, WorkerFixtures>({
  hostPort: [async ({ browserName: _ }, use) => use(String(await freePort())), { scope: 'worker' }],
  portalPort: [
    async ({ hostPort }, use) => {
      const server = createServer(({ url }, response) => {
        const sandbox = url === '/sandboxed' ? 'sandbox="allow-scripts"' : '';
        const frame = `<iframe src="${hostOrigin(hostPort)}" ${sandbox} title="CRM" width="900" height="900">`;
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(`<!doctype html><title>A page with the CRM in it</title>${frame}`);
      });
      const port = String(await freePort());
      server.listen(Number(port), '127.0.0.1');
      await use(port);
      server.close();
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ hostPort, portalPort, settings }, use) => {
      const embed = { EMBED_ORIGINS: `${hostOrigin(hostPort)},${portalOrigin(portalPort)}` };
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
  mountEditor: ({ host, page, serverUrl }, use) =>
    use(async (options) => {
      await page.goto(host.write({ after: '<div id="mounted"></div>' }));
      await page.evaluate(mount, { script: `${serverUrl}/embed/v1/embed.js`, options });
      return createEmbeddedEditor(page);
    }),
  endTokens: ({ database }, use) =>
    use(async () => {
      await database.updateTable('embed_grants').set({ expires_at: 1 }).execute();
    }),
});

/** The address of the portal that may show the editor. */
export function portalOrigin(port: string): string {
  return `http://portal.localhost:${port}`;
}

export const sandboxes = ['standard', 'strict'];

type Script = { mountGoalEditor: (element: Element, options: Options) => GoalEditor };

/** Runs in the page. */
async function mount({ script, options }: { script: string; options: Options }) {
  const { mountGoalEditor }: Script = await import(script);
  const place = document.querySelector('#mounted');
  if (!place) throw new Error('There is no place for the editor');
  if (options.goal) place.setAttribute('goal', options.goal);
  mountGoalEditor(place, {
    goal: null,
    async fetchToken({ goal, reason, signal }) {
      const answer = await fetch('/goal-token', {
        method: 'POST',
        body: JSON.stringify({ goal, reason }),
        signal,
      });
      return (await answer.json()).token;
    },
    ...options,
  });
}
