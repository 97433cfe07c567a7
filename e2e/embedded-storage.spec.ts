import type { Page } from '@playwright/test';
import { expect, sandboxes, test } from './embedded';

for (const sandbox of sandboxes)
  test(`the editor uses no storage of the browser, not even to note that amounts are in doubt, in a ${sandbox} sandbox`, async ({
    api,
    openEditor,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Pounds or pence' });
    await noteStorage(page);
    const editor = await openEditor({ goal: uuid, sandbox });
    await page.route(`**/embed/v1/api/v2/goals/${uuid}`, async (route) => {
      const response = await route.fetch();
      const target = { amount: 5_500_000, formatted: '£55,000.00', currency: 'GBP' };
      await route.fulfill({ response, json: { ...(await response.json()), target_amount: target } });
    });
    await editor.targetAmount.fill('550');
    await editor.saveAndSee('The amount is off by a factor of 100');
    await expect(editor.form.getByRole('group', { name: 'Send the amount in' })).toBeVisible();
    // The script above has set it.
    const touched = () => (window as unknown as { touchedStorage: string[] }).touchedStorage;
    expect(await editor.frame.locator(':root').evaluate(touched)).toEqual([]);
  });

/** Notes in each frame which storage its scripts touch. */
function noteStorage(page: Page) {
  return page.addInitScript(() => {
    const touched: string[] = [];
    Object.assign(window, { touchedStorage: touched });
    const places = { sessionStorage: window, localStorage: window, indexedDB: window, caches: window };
    for (const [name, owner] of Object.entries({ ...places, cookie: document }))
      Object.defineProperty(owner, name, { get: () => touched.push(name), set: () => touched.push(name) });
  });
}
