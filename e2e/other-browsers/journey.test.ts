import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBuiltServer } from '../../scripts/built-server.js';
import { findOtherBrowsers } from '../../scripts/find-browser.js';
import { freePort } from '../../src/testing/network/free-port';
import { createApiClient } from '../api-client';
import { hostOrigin, startEmbedHost } from '../embed-host';
import { type Browser, button, labelled, option, text } from './browser';
import { startFirefox } from './firefox';
import { startWebKit } from './webkit';

const { firefox, webKitDriver } = findOtherBrowsers();
const browsers: { name: string; start: () => Promise<Browser> }[] = [
  ...(firefox ? [{ name: 'Firefox', start: () => startFirefox(firefox) }] : []),
  ...(webKitDriver ? [{ name: 'WebKit', start: () => startWebKit(webKitDriver) }] : []),
];

const saveGoal = button('Save goal');

describe.each(browsers)('in $name', ({ start }) => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startBuiltServer>>;
  let host: Awaited<ReturnType<typeof startEmbedHost>>;

  beforeAll(async () => {
    const port = String(await freePort());
    server = await startBuiltServer({ EMBED_ORIGINS: hostOrigin(port) });
    host = await startEmbedHost({ editor: server, port });
    browser = await start();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    await server?.stop();
  }, 60_000);

  test('an adviser signs in, edits a goal, meets a conflict, and saves in a frame', async () => {
    const api = createApiClient(server);
    const { uuid } = await api.createGoal({ name: 'Kitchen' });
    await browser.open(`${server.url}/goals/${uuid}`);
    await browser.type(labelled('Access token'), server.accessToken);
    await browser.click(button('Sign in'));

    await browser.type(labelled('Owners'), 'peter');
    await browser.click(option('Peter Parker'));
    await browser.pressEscape();
    await browser.type(labelled('Complete by'), '30/11/2032');
    await browser.click(saveGoal);
    await browser.see(text('Saved'));
    const saved = await api.readGoal(uuid);
    expect(saved.account_uuids).toHaveLength(2);
    expect(saved.complete_goal_by).toMatch(/^2032-11-30/);

    await api.request('PUT', `/api/v2/goals/${uuid}`, { timeframe: 'In six years' });
    await browser.type(labelled('Name'), 'New kitchen');
    await browser.click(saveGoal);
    await browser.click(button('Save your changes with theirs'));
    await browser.see(text('Saved'));
    expect(await api.readGoal(uuid)).toMatchObject({ name: 'New kitchen', timeframe: 'In six years' });

    await browser.open(host.write({ editors: [{ goal: uuid }] }));
    await browser.enterEditor();
    await browser.type(labelled('Name'), 'Kitchen in a frame');
    await browser.click(saveGoal);
    await browser.see(text('Saved'));
    expect(await api.readGoal(uuid)).toMatchObject({ name: 'Kitchen in a frame', timeframe: 'In six years' });
  }, 120_000);
});
