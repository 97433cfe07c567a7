import type { Locator, Page } from '@playwright/test';
import { expect, test } from './embedded';
import { createEmbeddedEditor, type EmbeddedEditor } from './pages/embedded-editor';

type Place = { before: string; after: string; scroller: string; zoom?: string };

/** What surrounds an editor in a host's page, and what scrolls. */
const places: Record<string, Place> = {
  'a page that scrolls': { before: '', after: '', scroller: ':root' },
  'a panel that scrolls': { before: '<div id="panel">', after: '</div>', scroller: '#panel' },
  'a dialog': { before: '<dialog id="panel">', after: '</dialog>', scroller: '#panel' },
  'a page at 80%': { before: '', after: '', scroller: ':root', zoom: '0.8' },
  'a page at 150%': { before: '', after: '', scroller: ':root', zoom: '1.5' },
  'a panel at 150%': { before: '<div id="panel">', after: '</div>', scroller: '#panel', zoom: '1.5' },
};

for (const [what, place] of Object.entries(places))
  test(`questions open where the adviser is looking, in ${what}`, async ({ api, host, page }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    await page.goto(host.write({ editors: [{ goal: uuid }], ...place }));
    const editor = createEmbeddedEditor(page);
    await layOut(page, place);
    await editor.isReady();
    const scrolledTo = () =>
      page.evaluate((scroller) => document.querySelector(scroller)?.scrollTop, place.scroller);

    await scrollTo(page, place, editor.timeframe, editor);
    await clickAt(page, editor, editor.timeframe);
    await page.keyboard.type('5 years', { delay: 20 });
    await editor.isHeard('dirty', { isDirty: true });
    const before = await scrolledTo();
    expect(before).toBeGreaterThan(0);
    const mayClose = editor.canClose();
    await editor.question.waitFor();
    await expectSeen(page, { editor, place, question: editor.question });
    expect(await scrolledTo()).toBe(before);
    await clickAt(page, editor, editor.question.getByRole('button', { name: 'Stay' }));
    expect(await mayClose).toBe(false);
    expect(await scrolledTo()).toBe(before);

    await scrollTo(page, place, editor.deleteButton, editor);
    const lower = await scrolledTo();
    await clickAt(page, editor, editor.deleteButton);
    const deletion = editor.frame.getByRole('alertdialog');
    await deletion.waitFor();
    await expectSeen(page, { editor, place, question: deletion });
    expect(await scrolledTo()).toBe(lower);
  });

/** Sizes the host's content around the editor; a scrolling page has more of it above and below. */
function layOut(page: Page, { zoom = '1' }: Place) {
  return page.evaluate((zoom) => {
    const panel = document.querySelector('#panel');
    if (panel instanceof HTMLElement) panel.style.cssText = 'width: 800px; height: 400px; overflow: auto';
    if (panel instanceof HTMLDialogElement) panel.showModal();
    document.body.style.setProperty('zoom', zoom);
    if (!panel) document.body.style.padding = '300px 0 700px';
  }, zoom);
}

/** The place of a part of the frame in the window, as the host's page measures it. */
async function boxOf({ iframe }: EmbeddedEditor, part: Locator) {
  const { top, left, width } = await iframe.evaluate((element) => element.getBoundingClientRect().toJSON());
  const inner = await part.evaluate((element) => ({
    ...element.getBoundingClientRect().toJSON(),
    frameWidth: window.innerWidth,
  }));
  const scale = width / inner.frameWidth;
  const at = (within: number, start: number) => start + within * scale;
  return {
    top: at(inner.top, top),
    bottom: at(inner.bottom, top),
    left: at(inner.left, left),
    right: at(inner.right, left),
  };
}

/** The same once it has come to rest: the frame is resized some animation frames after its content. */
async function restingBoxOf(editor: EmbeddedEditor, part: Locator) {
  let box = await boxOf(editor, part);
  const hasMoved = async () => {
    const { top, left } = box;
    box = await boxOf(editor, part);
    return box.top !== top || box.left !== left;
  };
  await expect.poll(hasMoved, { intervals: [100] }).toBe(false);
  return box;
}

/** Scrolls a part of the frame to the middle, as a user would, without Playwright's scrolling. */
async function scrollTo(page: Page, { scroller }: Place, part: Locator, editor: EmbeddedEditor) {
  const { top } = await restingBoxOf(editor, part);
  await page.evaluate(
    ({ scroller, by }) => {
      const element = document.querySelector(scroller);
      if (!(element instanceof HTMLElement)) return;
      const isRoot = element === document.documentElement;
      const { top, height } = isRoot ? new DOMRect(0, 0, 0, innerHeight) : element.getBoundingClientRect();
      const scale = isRoot ? 1 : height / element.offsetHeight;
      element.scrollBy({ top: (by - top - height * 0.6) / scale, behavior: 'instant' });
    },
    { scroller, by: top },
  );
  // The host sends the visible part with the next animation frames.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

async function clickAt(page: Page, editor: EmbeddedEditor, part: Locator) {
  const { top, bottom, left, right } = await restingBoxOf(editor, part);
  await page.mouse.click((left + right) / 2, (top + bottom) / 2, { delay: 20 });
}

type Asked = { editor: EmbeddedEditor; place: Place; question: Locator };

async function expectSeen(page: Page, { editor, place, question }: Asked) {
  const window = await page.evaluate((scroller) => {
    const panel = document.querySelector(scroller);
    const box = panel?.getBoundingClientRect();
    const isRoot = panel === document.documentElement;
    return { top: isRoot ? 0 : (box?.top ?? 0), bottom: isRoot ? innerHeight : (box?.bottom ?? 0) };
  }, place.scroller);
  const { top, bottom } = await boxOf(editor, question);
  expect(top).toBeGreaterThanOrEqual(window.top);
  expect(bottom).toBeLessThanOrEqual(window.bottom);
}
