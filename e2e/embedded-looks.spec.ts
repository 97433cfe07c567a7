import { expect, sandboxes, test } from './embedded';
import type { EmbeddedEditor } from './pages/embedded-editor';

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
  await editor.saveAndSee('Goal saved');
  expect(await api.readGoal(uuid)).toMatchObject({ target_amount: { amount: 123_450 } });
  expect(await editor.told('ready')).toHaveLength(1);
});

test('the colours of a host are taken, and nothing that could load or hide something', async ({
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

for (const sandbox of sandboxes)
  test(`the storage of the frame is not that of the editor's own pages, in a ${sandbox} sandbox`, async ({
    openEditor,
    page,
    serverUrl,
  }) => {
    await page.goto(`${serverUrl}/sign-in`);
    await page.evaluate(() => localStorage.setItem('mark', 'of the own page'));
    const editor = await openEditor({ sandbox });
    await editor.isReady();
    const found = await editor.frame.locator(':root').evaluate(() => {
      try {
        return localStorage.getItem('mark');
      } catch {
        return null;
      }
    });
    expect(found).toBeNull();
  });

function inkOf({ frame }: EmbeddedEditor) {
  return frame.locator('body').evaluate((body) => getComputedStyle(body).color);
}
