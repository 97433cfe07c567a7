import type { Page } from '@playwright/test';
import { hostOrigin } from './embed-host';
import { test as embedded, expect, portalOrigin, sandboxes } from './embedded';
import { addHostileFrames, makeWidgetsHostile, readHostile, startHostileSite, widget } from './hostile-site';
import { createEmbeddedEditor } from './pages/embedded-editor';
import { watchRequests } from './requests';

const test = embedded.extend<object, { hostileUrl: string }>({
  hostileUrl: [
    async ({ browserName: _ }, use) => {
      const site = await startHostileSite();
      await use(site.url);
      site.stop();
    },
    { scope: 'worker' },
  ],
});

for (const sandbox of sandboxes)
  test(`forged, endless and replayed messages to host and frame change nothing, in a ${sandbox} sandbox`, async ({
    api,
    host,
    hostPort,
    hostileUrl,
    page,
    portalPort,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    await giveAway(page, hostOrigin(hostPort));
    await makeWidgetsHostile(page);
    await page.goto(portalOrigin(portalPort));
    const hostile = await addHostileFrames(page, hostileUrl);
    await expect.poll(() => roundsOf(hostile)).toBeGreaterThan(2);

    const address = host.write({ editors: [{ goal: uuid, sandbox }], before: widget });
    await page.locator('iframe[title=CRM]').evaluate((frame, src) => frame.setAttribute('src', src), address);
    const crm = await (await page.locator('iframe[title=CRM]').elementHandle())?.contentFrame();
    if (!crm) throw new Error('The portal has no frame');
    await crm.waitForURL(address);
    const editor = createEmbeddedEditor(crm);
    await editor.isReady();
    const inside = crm.childFrames().find((frame) => frame.url() === 'about:srcdoc');
    if (!inside) throw new Error('The CRM has no widget');
    for (const frame of hostile) expect(await frame.evaluate(() => window.parent[0]?.length)).toBe(1);
    hostile.push(inside);
    await editor.name.fill('Saved in a storm');
    await editor.saveAndSee('Saved');
    await editor.isHeard('saved', { goal: uuid, changed: ['name'] });
    const seen = await roundsOf(hostile);
    await expect.poll(() => roundsOf(hostile)).toBeGreaterThan(seen + 10);

    expect(await api.readGoal(uuid)).toMatchObject({ name: 'Saved in a storm' });
    expect(await editor.told('ready')).toHaveLength(1);
    expect(await editor.told('saved')).toHaveLength(1);
    for (const type of ['deleted', 'error', 'auth-required']) expect(await editor.told(type)).toEqual([]);
    await expect(editor.iframe).toHaveCount(1);
    await expect(editor.name).toHaveValue('Saved in a storm');
    for (const frame of hostile) {
      const { heardOnPorts, overheard } = await readHostile(frame);
      expect(heardOnPorts).toEqual([]);
      expect(overheard).toContainEqual(expect.objectContaining({ type: 'hello' }));
    }
  });

for (const sandbox of sandboxes)
  test(`a document that took the place of the frame can shake the page only so often, within its limits, in a ${sandbox} sandbox`, async ({
    context,
    host,
    page,
  }) => {
    await page.route('**/embed/v1/frame', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><script>(${takePlace})()</script>` }),
    );
    await page.goto(host.write({ editors: [{ sandbox, 'min-height': '320', 'max-height': '1200' }] }));
    const editor = createEmbeddedEditor(page);
    await editor.isHeard('ready');
    const readHeights = await watchHeights(page);
    await editor.frame.locator('html').evaluate(() => Object.assign(window, { isStorming: true }));
    await expect.poll(async () => (await readHeights()).length).toBeGreaterThan(45);
    await editor.frame.locator('html').evaluate(() => Object.assign(window, { isStorming: false }));
    const applied = await readHeights();
    for (const [at, { time, height }] of applied.entries()) {
      expect(height).toBeGreaterThanOrEqual(320);
      expect(height).toBeLessThanOrEqual(1200);
      const later = applied[at + 30];
      if (later) expect(later.time - time).toBeGreaterThan(950);
    }

    const post = (...messages: unknown[]) =>
      editor.frame.locator('html').evaluate((_, given) => {
        const { port } = window as unknown as { port: MessagePort }; // `takePlace` has put it there
        for (const message of given) port.postMessage(message);
      }, messages);
    await post({ type: 'resize', height: 777 });
    await expect(editor.iframe).toHaveCSS('height', '777px');
    const heights = [Number.NaN, Infinity, -Infinity, '500', null, {}, [500], undefined];
    await post(null, 7, 'resize', ...heights.map((height) => ({ type: 'resize', height })));
    const urls = ['javascript:alert(1)', 'data:text/html,x', 'http://evil.example', '/goals', 'https://'];
    await post(...urls.map((url) => ({ type: 'open', url })));
    await post({ type: 'dirty', isDirty: false });
    await editor.isHeard('dirty', { isDirty: false });
    await expect(editor.iframe).toHaveCSS('height', '777px');
    expect(context.pages()).toHaveLength(1);
  });

test('a theme loads nothing, whenever it is set', async ({ mountEditor, page, serverUrl }) => {
  const requests = watchRequests(page);
  const asked = `url(${serverUrl}/canary)`;
  const tokens = {
    accent: asked,
    ink: `#fff; background: ${asked}`,
    surface: `image-set("${serverUrl}/canary" 1x)`,
    radius: asked,
    font: `x, ${asked}`,
    background: asked,
    '--accent': asked,
  };
  const editor = await mountEditor({ theme: { mode: 'light', tokens }, goal: null });
  await editor.isReady();
  await editor.element.evaluate((element, theme) => {
    const { editor } = element as HTMLElementTagNameMap['goal-editor'];
    editor?.update({ theme: { mode: 'dark', tokens: theme } });
  }, tokens);
  await expect(editor.frame.locator(':root')).toHaveAttribute('data-theme', 'dark');
  await editor.name.fill('Typed after it');
  expect(await editor.frame.locator(':root').getAttribute('style')).not.toMatch(
    /url|canary|image|background/,
  );
  expect(requests.to({ path: /canary/ })).toEqual([]);
});

for (const path of ['/goals', '/sign-in', '/goals/new', '/nowhere'])
  test(`the page ${path} is shown in no frame, also not in one of a page that may show the editor`, async ({
    host,
    page,
    serverUrl,
  }) => {
    await page.goto(host.write({ before: `<iframe src="${serverUrl}${path}" title="stolen"></iframe>` }));
    const frame = () => page.frames().find((one) => one !== page.mainFrame());
    await expect.poll(() => frame()?.url()).toMatch(/^chrome-error:/);
  });

// Chromium logs that it refused.
test.use({ expectedErrors: [/frame-ancestors|X-Frame-Options|ERR_BLOCKED_BY_RESPONSE/] });

async function roundsOf(hostile: Parameters<typeof readHostile>[0][]): Promise<number> {
  const all = await Promise.all(hostile.map(readHostile));
  return Math.min(...all.map(({ rounds }) => rounds));
}

/** Makes pages of an origin post the editor's `hello` to the frames beside and in them, which hear it first. */
async function giveAway(page: Page, origin: string) {
  await page.addInitScript((from) => {
    if (location.origin !== from) return;
    addEventListener('message', ({ data, source }) => {
      const box = document.querySelector('goal-editor')?.shadowRoot;
      if (source !== box?.querySelector('iframe')?.contentWindow) return;
      const given = { overheard: data };
      for (let at = 0; at < window.length; at += 1)
        window[at]?.dispatchEvent(new MessageEvent('message', { data: given }));
      for (let at = 0; at < parent.length; at += 1) parent[at]?.postMessage(given, '*');
    });
  }, origin);
}

/** The heights that the host's page gives the frame from now on, with the time in ms. */
async function watchHeights(page: Page) {
  type Height = { time: number; height: number };
  await page.locator('goal-editor iframe').evaluate((frame: HTMLIFrameElement) => {
    const heights: Height[] = [];
    Object.assign(window, { heights });
    new MutationObserver(() =>
      heights.push({ time: performance.now(), height: Number.parseFloat(frame.style.height) }),
    ).observe(frame, { attributeFilter: ['style'] });
  });
  return () => page.evaluate(() => (window as unknown as { heights: Height[] }).heights);
}

/** Runs in the frame: speaks the protocol, and requests heights ten times as often as they are applied. */
function takePlace() {
  const host = decodeURIComponent(location.hash.slice(1));
  const hello = { ns: 'goal-editor', type: 'hello', versions: [1], nonce: 'mine', build: 'evil' };
  addEventListener('message', ({ ports: [port] }) => {
    if (!port) return;
    Object.assign(window, { port });
    port.postMessage({ type: 'ready', goal: null });
    setInterval(() => {
      const { isStorming } = window as unknown as { isStorming?: boolean };
      for (let time = 0; isStorming && time < 4; time += 1)
        port.postMessage({ type: 'resize', height: Math.random() * 10_000 });
    }, 10);
  });
  parent.postMessage(hello, host);
}
