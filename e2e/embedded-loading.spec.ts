import type { Page } from '@playwright/test';
import { expect, portalOrigin, sandboxes, test } from './embedded';
import { createEmbeddedEditor, typeAndPause } from './pages/embedded-editor';
import { holdRequests } from './requests';

test('a skeleton is shown until the card is visible, then the form below it, and nothing above the fold shifts', async ({
  api,
  host,
  page,
}) => {
  await watchShifts(page);
  const { uuid } = await api.createGoal({ name: 'Comes softly' });
  const goal = await holdRequests(page, { method: 'GET', path: `/embed/v1/api/v2/goals/${uuid}` });
  const code = await holdRequests(page, { path: /\/frame-editor-[\w-]+\.js$/ });
  const editors = [{ goal: uuid, 'min-height': '700' }];
  await page.goto(host.write({ before: '<p>Before</p>', editors }));
  const editor = createEmbeddedEditor(page);
  await goal.arrived;
  await editor.element.evaluate((element) => element.after('After'));
  expect((await editor.element.boundingBox())?.height).toBe(700);
  expect(await editor.told('ready')).toEqual([]);

  goal.letGo();
  await editor.isHeard('ready', { goal: uuid });
  await expect(editor.card).toBeVisible();
  await expect(editor.form).toHaveCount(0);
  code.letGo();
  await editor.isReady();
  expect(await readShifts(page)).toBe(0);
});

for (const sandbox of sandboxes)
  test(`a host that is not on the list gets a sentence and a link, and an event, in a ${sandbox} sandbox`, async ({
    host,
    page,
  }) => {
    await page.clock.install();
    await page.goto(host.write({ editors: [{ sandbox }] }).replace('crm.', 'stranger.'));
    const editor = createEmbeddedEditor(page);
    await expect(editor.iframe).toHaveCount(1);
    await page.clock.fastForward(15_000);
    await expect(editor.sentence).toContainText('The goal editor could not be loaded.');
    await editor.isHeard('error', { code: 'timeout', retryable: true });
    await expect(editor.sentence.getByRole('link', { name: 'Open it in a new tab' })).toHaveAttribute(
      'href',
      /^http:\/\/127\.0\.0\.1:\d+\/goals\/6ff8f7f6-/,
    );
  });

for (const { what, name, path, isAllowed } of [
  { what: 'in a page on the list shows the editor', name: 'portal', path: '/', isAllowed: true },
  { what: 'in a page not on the list does not', name: 'stranger', path: '/', isAllowed: false },
  { what: 'in a sandbox without an origin does not', name: 'portal', path: '/sandboxed', isAllowed: false },
]) {
  test(`a host ${what}`, async ({ page, portalPort }) => {
    await page.clock.install();
    await page.goto(portalOrigin(portalPort).replace('portal', name) + path);
    const editor = page.locator('iframe').contentFrame().locator('goal-editor');
    const form = editor.locator('iframe').contentFrame().getByRole('form', { name: 'Goal' });
    const sentence = editor.getByRole('alert');
    await expect(editor.locator('iframe')).toHaveCount(1);
    if (!isAllowed) await page.clock.fastForward(15_000);
    await expect(isAllowed ? form : sentence).toBeVisible();
    await expect(isAllowed ? sentence : form).toBeHidden();
  });
}

test('a slow server replaces the sentence once it answers', async ({ api, mountEditor, page }) => {
  const { uuid } = await api.createGoal();
  const held = await holdRequests(page, { path: '/embed/v1/frame' });
  const editor = await mountEditor({ goal: uuid, readyTimeoutMs: 500 });
  await expect(editor.sentence).toBeVisible();
  held.letGo();
  await editor.isReady();
  await expect(editor.sentence).toHaveCount(0);
});

test('a server that does not answer is tried again', async ({ api, mountEditor, page }) => {
  const { uuid } = await api.createGoal();
  await page.route('**/embed/v1/frame', (route) => route.abort());
  const editor = await mountEditor({ goal: uuid, readyTimeoutMs: 500 });
  await expect(editor.sentence).toBeVisible();
  await page.unroute('**/embed/v1/frame');
  await editor.retry();
  await editor.isReady();
});

for (const sandbox of sandboxes)
  test(`another page in the place of the editor is replaced by the sentence, in a ${sandbox} sandbox`, async ({
    api,
    openEditor,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    await page.clock.install();
    const editor = await openEditor({ goal: uuid, sandbox });
    await typeAndPause(page, editor);
    await page.route('**/embed/v1/frame', (route) =>
      route.fulfill({ contentType: 'text/html', body: 'A proxy asks to sign in' }),
    );
    await editor.reloadFrame();
    await expect(editor.frame.getByText('A proxy')).toBeVisible();
    await page.clock.fastForward(15_000);
    await expect(editor.sentence).toBeVisible();
    await editor.isHeard('error', { code: 'timeout', retryable: true });
    expect(await editor.canClose()).toBe(false);
    await page.unroute('**/embed/v1/frame');
    await editor.retry();
    await editor.draft.getByRole('button', { name: 'Restore' }).click();
    await expect(editor.name).toHaveValue('Typed');
  });

test('an invalid goal is not requested', async ({ openEditor, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const editor = await openEditor({ goal: '../../evil' });
  await editor.isHeard('error', { code: 'bad-goal', retryable: false });
  await expect(editor.frame.getByRole('alert')).toContainText('There is no such goal');
  expect(asked).toContain('/embed/v1/frame');
  expect(asked.filter((path) => /token|session|api/.test(path))).toEqual([]);
});

// Chromium logs that it refused, and that a request failed.
test.use({ expectedErrors: [/frame-ancestors|ERR_FAILED|ERR_BLOCKED_BY_RESPONSE/] });

async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      // `value` is not known to TypeScript.
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

function readShifts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { shifts } = window as unknown as { shifts: number[] };
    return shifts.reduce((sum, value) => sum + value, 0);
  });
}
