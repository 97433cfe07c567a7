import { createServer } from 'node:http';
import type { Frame, Page } from '@playwright/test';
import { namespace } from '../src/embed/protocol/messages';
import { freePort } from '../src/testing/network/free-port';

/** What a frame of the hostile site has done and received so far. */
type Hostile = { rounds: number; heardOnPorts: unknown[]; overheard: { nonce?: string }[] };

/** HTML that a page around the editor may hold: a frame of its own origin, which reaches the editor's window. */
export const widget = '<iframe title="Widget" srcdoc="A widget"></iframe>';

/** Makes the widgets of a page post what the site below does. */
export async function makeWidgetsHostile(page: Page) {
  await page.addInitScript(
    `if (window.frameElement?.title === 'Widget') (${attack})(${JSON.stringify(namespace)})`,
  );
}

/** A site whose page posts to every window that it can reach, every 100 ms, which is a load that the host can bear. */
export async function startHostileSite() {
  const page = `<!doctype html><title>Hostile</title><script>(${attack})(${JSON.stringify(namespace)})</script>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  });
  const port = String(await freePort());
  server.listen(Number(port), '127.0.0.1');
  return { url: `http://evil.localhost:${port}/`, stop: () => server.close() };
}

/** Puts two frames of the site into a page, one with an origin and one without, which start at once. */
export async function addHostileFrames(page: Page, url: string): Promise<Frame[]> {
  await page.evaluate((src) => {
    for (const sandbox of [undefined, 'allow-scripts']) {
      const frame = document.createElement('iframe');
      if (sandbox) frame.setAttribute('sandbox', sandbox);
      frame.src = src;
      document.body.append(frame);
    }
  }, url);
  const added = () => page.frames().filter((frame) => frame.url() === url);
  while (added().length < 2) await page.waitForEvent('framenavigated');
  return added();
}

/** The result of a frame's attack. */
export function readHostile(frame: Frame): Promise<Hostile> {
  // The page below has set it.
  return frame.evaluate(() => (window as unknown as { hostile: Hostile }).hostile);
}

/** Runs in the hostile page. */
function attack(ns: string) {
  const hostile: Hostile = { rounds: 0, heardOnPorts: [], overheard: [] };
  Object.assign(window, { hostile });
  // What a page around the editor gave away by mistake.
  window.addEventListener('message', ({ data }) => {
    if (!data?.overheard) return;
    hostile.overheard.push(data.overheard);
    strike();
  });
  const cyclic: Record<string, unknown> = { ns, type: 'hello', versions: [1] };
  cyclic.nonce = cyclic;
  const init = { goal: null, owners: [], theme: { mode: 'dark' }, locale: 'de-DE', draft: null };

  function messages(): unknown[] {
    const nonce = hostile.overheard.at(-1)?.nonce ?? 'guess';
    return [
      null,
      undefined,
      7,
      'hello',
      [],
      new Map([['type', 'hello']]),
      cyclic,
      { ns, type: 'hello', versions: [1], nonce: String(hostile.rounds), build: 'x'.repeat(70_000) },
      { ns, type: 'hello', versions: [99], nonce, build: '' },
      { ns, type: 'connect', version: 1, nonce, init },
      { type: 'resize', height: 5 },
      { type: 'deleted', goal: null, updatedAt: null, changed: [] },
      ...hostile.overheard.slice(-3),
    ];
  }
  const forged = new Set<unknown>(['hello', 'connect']);
  const ports: MessagePort[] = [];
  /** A port that is offered in the place of an older one. */
  function portsFor(message: unknown): MessagePort[] {
    if (!message || typeof message !== 'object' || !('type' in message && forged.has(message.type)))
      return [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => hostile.heardOnPorts.push(data);
    if (ports.push(port1) > 50) ports.shift()?.close();
    return [port2];
  }
  /** The page around us, the host that it shows first, and the frames of that; of the host's own origin, its editor. */
  function targets(): Window[] {
    const { parent } = window;
    if (location.href === 'about:srcdoc') return [parent, ...editorIn(parent.document)];
    const host = parent[0] as Window; // frames stand there by their index
    const frames = Array.from({ length: host.length }, (_, at) => host[at] as Window);
    return [parent, host, ...frames];
  }
  function editorIn(page: Document): Window[] {
    const frame = page.querySelector('goal-editor')?.shadowRoot?.querySelector('iframe');
    return frame?.contentWindow ? [frame.contentWindow] : [];
  }
  function strike() {
    for (const target of targets())
      for (const message of messages()) target.postMessage(message, '*', portsFor(message));
  }
  setInterval(() => {
    strike();
    hostile.rounds += 1;
  }, 100);
}
