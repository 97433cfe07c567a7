import { expect, sandboxes, test } from './embedded';
import { everythingIn, watchTraces } from './everything-in';

const typed = { name: 'Xanthippe-Canary', description: 'xanthippe@canary.example', amount: '7654321' };

for (const sandbox of sandboxes)
  test(`no script, address or console sees tokens, and input is in the frame only, in a ${sandbox} sandbox`, async ({
    accessToken,
    api,
    endTokens,
    openEditor,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    const traces = watchTraces(page);
    const tokens: string[] = [];
    page.on('response', async (response) => {
      if (response.url().endsWith('/goal-token')) tokens.push((await response.json()).token);
    });
    const editor = await openEditor({ goal: uuid, sandbox });
    await editor.name.fill(typed.name);
    await editor.description.fill(typed.description);
    await editor.targetAmount.fill(typed.amount);
    await endTokens();
    await editor.saveAndSee('Saved');
    await editor.isHeard('saved');
    await editor.description.fill(`${typed.description}, not saved`);
    await editor.isHeard('dirty', { isDirty: true });
    await expect.poll(() => tokens.length).toBe(2);

    const everything = `${await everythingIn(page)}\n${traces.addresses()}\n${traces.console()}`;
    for (const secret of [accessToken, ...tokens]) expect(everything).not.toContain(secret);
    const host = await page.evaluate(() => document.documentElement.outerHTML);
    const told = await Promise.all(['ready', 'dirty', 'saved', 'error'].map((type) => editor.told(type)));
    for (const word of Object.values(typed)) {
      for (const place of [host, JSON.stringify(told), traces.addresses(), traces.console()])
        expect(place).not.toContain(word);
      expect(JSON.stringify(await page.context().storageState({ indexedDB: true }))).not.toContain(word);
    }
    expect(await page.context().cookies()).toEqual([]);
  });
