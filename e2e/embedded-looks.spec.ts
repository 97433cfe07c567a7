import type { Page } from '@playwright/test';
import { expect, test } from './embedded';
import { createEmbeddedEditor, type EmbeddedEditor } from './pages/embedded-editor';

test('theme and language change while something is typed, without a reload', async ({ api, openEditor }) => {
  const { uuid } = await api.createGoal({ name: 'Before', complete_goal_by: '2027-11-05' });
  const editor = await openEditor({ goal: uuid, theme: 'light' });
  await editor.targetAmount.fill('1,234.50');
  await expect(editor.completeBy).toHaveValue('05/11/2027');
  const light = await inkOf(editor);

  await editor.element.evaluate((element) => element.setAttribute('theme', 'dark'));
  await expect.poll(() => inkOf(editor)).not.toBe(light);
  await editor.element.evaluate((element) => element.setAttribute('locale', 'de-DE'));
  await expect(editor.targetAmount).toHaveValue('1.234,50');
  await expect(editor.completeBy).toHaveValue('05.11.2027');
  await editor.saveAndSee('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ target_amount: { amount: 123_450 } });
  expect(await editor.told('ready')).toHaveLength(1);
});

test('the host’s colours are applied, and nothing that could load or hide something', async ({
  api,
  mountEditor,
}) => {
  const { uuid } = await api.createGoal();
  const tokens = {
    accent: '#123456',
    radius: '12px',
    font: 'georgia',
    ink: 'url(http://127.0.0.1/)',
    muted: 'transparent',
    elsewhere: '#fff',
  };
  const editor = await mountEditor({ goal: uuid, theme: { mode: 'light', tokens } });
  await editor.isReady();
  const taken = await editor.frame.locator(':root').evaluate(({ style }) => style.cssText);
  expect(taken).toContain('--accent: #123456');
  expect(taken).toContain('--radius: 12px');
  expect(taken).toContain('georgia');
  expect(taken).not.toMatch(/--(ink|muted|elsewhere)/);
});

for (const { sandbox, what, found } of [
  { sandbox: 'standard', what: 'parted from that of', found: 'none' },
  { sandbox: 'strict', what: 'out of reach beside', found: 'denied' },
])
  test(`storage in a ${sandbox} sandbox is ${what} the editor's own pages`, async ({
    openEditor,
    page,
    serverUrl,
  }) => {
    await page.goto(`${serverUrl}/sign-in`);
    await page.evaluate(() => localStorage.setItem('mark', 'of the own page'));
    const editor = await openEditor({ sandbox });
    await editor.isReady();
    const mark = await editor.frame.locator(':root').evaluate(() => {
      try {
        return localStorage.getItem('mark') ?? 'none';
      } catch {
        return 'denied';
      }
    });
    expect(mark).toBe(found);
  });

for (const { what, description } of [
  { what: 'a short', description: 'Of wood. '.repeat(40) },
  { what: 'the longest', description: 'Of wood. '.repeat(555) },
])
  test(`on paper the card with ${what} description is whole on one sheet, without the form`, async ({
    api,
    host,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'A boat', description });
    const before = `<p>${'Words of the CRM. '.repeat(250)}</p>`;
    await page.goto(host.write({ editors: [{ goal: uuid, 'max-height': '480' }], before }));
    const editor = createEmbeddedEditor(page);
    await editor.isReady();
    expect(await sheetsOf(page)).toBe(2);
    for (const width of [620, 740, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ media: 'print' });
      await expect(editor.form).toBeHidden();
      const unseen = () =>
        editor.card.evaluate((card) => card.getBoundingClientRect().bottom - window.innerHeight);
      await expect.poll(unseen).toBeLessThanOrEqual(0);
      expect((await editor.iframe.boundingBox())?.height).toBeLessThan(1000);
      await page.emulateMedia({ media: 'screen' });
    }
  });

/** The number of A4 sheets of the page. */
async function sheetsOf(page: Page) {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length;
}

function inkOf({ frame }: EmbeddedEditor) {
  return frame.locator('body').evaluate((body) => getComputedStyle(body).color);
}
