import { expect, sandboxes, test } from './embedded';
import { createEmbeddedEditor } from './pages/embedded-editor';

for (const sandbox of sandboxes)
  test(`a host that embeds nothing without its consent shows the editor, in a ${sandbox} sandbox`, async ({
    api,
    context,
    host,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    const address = host.write({ editors: [{ goal: uuid, sandbox }] });
    // A page that a test answers for is not known to be on this machine.
    await context.grantPermissions(['local-network-access']);
    await page.route(address, async (route) => {
      // Only browsers know where names that end in localhost are.
      const response = await route.fetch({ url: address.replace('crm.localhost', '127.0.0.1') });
      const isolated = {
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
      };
      await route.fulfill({ response, headers: { ...response.headers(), ...isolated } });
    });
    await page.goto(address);
    expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
    const editor = createEmbeddedEditor(page);
    await editor.name.fill('Saved in isolation');
    await editor.saveAndSee('Goal saved');
    expect(await api.readGoal(uuid)).toMatchObject({ name: 'Saved in isolation' });
  });
