import type { BrowserContext, Page } from '@playwright/test';
import { expect, sandboxes, test } from './embedded';
import { createEmbeddedEditor } from './pages/embedded-editor';
import { watchRequests } from './requests';

for (const sandbox of sandboxes) {
  test(`a host that embeds nothing without its consent shows the editor, in a ${sandbox} sandbox`, async ({
    api,
    context,
    host,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    const address = host.write({ editors: [{ goal: uuid, sandbox }] });
    await openWith({ page, context, address }, () => ({
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    }));
    expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
    const editor = createEmbeddedEditor(page);
    await editor.name.fill('Saved in isolation');
    await editor.saveAndSee('Saved');
    expect(await api.readGoal(uuid)).toMatchObject({ name: 'Saved in isolation' });
  });

  test(`a host that may send no forms saves by a click and by Enter, once each, in a ${sandbox} sandbox`, async ({
    api,
    context,
    host,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    const address = host.write({ editors: [{ goal: uuid, sandbox }] });
    await openWith({ page, context, address }, ({ 'content-security-policy': policy }) => ({
      'content-security-policy': `${policy}, sandbox allow-scripts allow-same-origin`,
    }));
    const requests = watchRequests(page);
    const editor = createEmbeddedEditor(page);
    await editor.name.fill('By a click');
    await editor.saveAndSee('Saved');
    await editor.name.fill('By Enter');
    await editor.name.press('Enter');
    await expect.poll(async () => (await api.readGoal(uuid)).name).toBe('By Enter');
    expect(requests.to({ method: 'PUT', path: /^\/embed\/v1\/api\// })).toHaveLength(2);
  });
}

type Headers = Record<string, string>;
type Place = { page: Page; context: BrowserContext; address: string };

/** Opens the host's page as it would be with other headers, too. */
async function openWith({ page, context, address }: Place, more: (headers: Headers) => Headers) {
  // A page that a test answers for is not known to be on this machine.
  await context.grantPermissions(['local-network-access']);
  await page.route(address, async (route) => {
    // Only browsers resolve names that end in localhost.
    const response = await route.fetch({ url: address.replace('crm.localhost', '127.0.0.1') });
    const headers = response.headers();
    await route.fulfill({ response, headers: { ...headers, ...more(headers) } });
  });
  await page.goto(address);
}
