import type { Page } from '@playwright/test';
import { expect, test } from './embedded';
import { typeAndPause } from './pages/embedded-editor';

// The browser logs which code did not load, and React where.
test.use({ expectedErrors: [/Failed to load resource|net::ERR_FAILED|dynamically imported module/] });

test('an editor that failed asks before input is lost, and restores it', async ({
  api,
  openEditor,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await page.clock.install();
  const editor = await openEditor({ goal: uuid });
  await typeAndPause(page, editor);
  await api.request('PUT', `/api/v2/goals/${uuid}`, { name: 'Theirs' });
  const letCome = await keepCodeFrom(page, /\/conflict-notice-/);
  await editor.save();
  await editor.isHeard('error', { code: 'crashed' });
  expect(await editor.answerToClosing('Stay')).toBe(false);
  expect(await editor.told('dirty')).toEqual([{ isDirty: true }]);

  await letCome();
  await editor.retry();
  await expect(editor.draft).toContainText('Typed');
});

test('an editor that never loaded asks before earlier input is lost, and can discard it', async ({
  api,
  openEditor,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await page.clock.install();
  const editor = await openEditor({ goal: uuid });
  await typeAndPause(page, editor);
  const letCome = await keepCodeFrom(page, /\/frame-editor-/);
  await editor.reloadFrame();
  await editor.isHeard('error', { code: 'crashed' });
  expect(await editor.answerToClosing('Stay')).toBe(false);
  expect(await editor.answerToClosing('Leave and discard')).toBe(true);
  await editor.isHeard('dirty', { isDirty: false });
  expect(await editor.canClose()).toBe(true);

  await letCome();
  await editor.retry();
  await expect(editor.name).toHaveValue('Before');
  await expect(editor.draft).toHaveCount(0);
});

/** Makes some code fail to load, as after a deploy, until the returned function is called. */
async function keepCodeFrom(page: Page, code: RegExp) {
  await page.route(code, (route) => route.abort());
  return () => page.unroute(code);
}
