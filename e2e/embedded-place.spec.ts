import type { Page } from '@playwright/test';
import { expect, sandboxes, test } from './embedded';
import { brokenRulesOn } from './own-rules';
import type { EmbeddedEditor } from './pages/embedded-editor';
import { violationsOn, wcag } from './violations';

for (const { what, attributes } of [
  { what: 'as tall as it has to be', attributes: {} },
  { what: '480 px tall', attributes: { 'max-height': '480' } },
]) {
  test(`lists and the calendar are fully visible and usable in a frame that is ${what}`, async ({
    api,
    openEditor,
  }) => {
    const { uuid } = await api.createGoal({ complete_goal_by: '2027-04-29', shown_on_circles: true });
    const editor = await openEditor({ goal: uuid, ...attributes });
    const { owners, circles, calendarButton, calendar } = editor;
    await circles.box.click();
    await expect(circles.list).toBeInViewport({ ratio: 0.99 });
    await expect(circles.box).toBeInViewport({ ratio: 0.99 });
    await circles.box.press('Escape');
    await owners.box.click();
    await expect(owners.list).toBeInViewport({ ratio: 0.99 });
    await owners.box.press('Escape');
    await calendarButton.click();
    await expect(calendar).toBeInViewport({ ratio: 0.99 });
    await calendar.getByRole('button', { name: /30 April 2027/ }).click();
    await editor.saveAndSee('Saved');
    expect(await api.readGoal(uuid)).toMatchObject({
      complete_goal_by: expect.stringMatching(/^2027-04-30T/),
    });
  });
}

test('the frame is as tall as its content, within the limits of the host', async ({ api, openEditor }) => {
  const { uuid } = await api.createGoal();
  const free = await openEditor({ goal: uuid });
  await free.isReady();
  await expect.poll(() => scrollsBy(free)).toEqual({ down: 0, sideways: 0 });
  const clamped = await openEditor({ goal: uuid, 'max-height': '480' });
  await clamped.isReady();
  await expect.poll(async () => (await clamped.iframe.boundingBox())?.height).toBe(480);
  expect((await scrollsBy(clamped)).down).toBeGreaterThan(0);
});

test('the page does not scroll and keeps the focus while the editor loads, and scrolls to the faults when a save is refused', async ({
  api,
  host,
  openEditor,
  page,
}) => {
  const { uuid } = await api.createGoal();
  expect(host.url).toContain('crm.localhost');
  const editor = await openEditor({ goal: uuid });
  await editor.isReady();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  const focused = () => document.activeElement?.tagName;
  expect(await page.evaluate(focused)).toBe('BODY');
  expect(await editor.frame.locator(':root').evaluate(focused)).toBe('BODY');
  await editor.name.fill('');
  await editor.save();
  await expect(editor.summary).toBeInViewport({ ratio: 0.99 });
  await editor.summary.getByRole('link', { name: 'Give the goal a name' }).click();
  await expect(editor.name).toBeInViewport({ ratio: 0.99 });
  await expect(editor.name).toBeFocused();
});

for (const sandbox of sandboxes)
  test(`on a narrow screen nothing scrolls sideways, and axe finds nothing, in a ${sandbox} sandbox`, async ({
    api,
    openEditor,
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const { uuid } = await api.createGoal({ complete_goal_by: '2027-04-29' });
    const editor = await openEditor({ goal: uuid, sandbox });
    await editor.name.fill('On a phone');
    expect((await scrollsBy(editor)).sideways).toBe(0);
    expect(await sidewaysBy(page)).toBe(0);
    expect(await violationsOn(page, wcag)).toEqual([]);
    expect(await brokenRulesOn(page)).toEqual([]);
    await editor.saveAndSee('Saved');
  });

function scrollsBy({ frame }: EmbeddedEditor) {
  return frame.locator(':root').evaluate((root) => ({
    down: root.scrollHeight - root.clientHeight,
    sideways: root.scrollWidth - root.clientWidth,
  }));
}

function sidewaysBy(page: Page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
