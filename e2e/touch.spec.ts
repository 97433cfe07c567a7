import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

test('a finger that scrolls over a bar changes nothing, and a tap sets', async ({ api, goalPage, page }) => {
  const { uuid } = await api.createGoal({ progress: 30 });
  await goalPage.open(uuid);
  const { progress, progressBar, priority } = goalPage;

  const words = await priority.getAttribute('aria-valuetext');
  await swipeUp(page, progressBar);
  await expect(progress).toHaveValue('30');
  await swipeUp(page, priority);
  await expect(priority).toHaveAttribute('aria-valuetext', String(words));
  await expect(goalPage.changes).toBeHidden();

  await tap(page, priority);
  await expect(priority).toHaveAttribute('aria-valuetext', /High/);
  await swipeUp(page, priority, 0.1);
  await expect(priority).toHaveAttribute('aria-valuetext', /High/);
  await tap(page, progressBar);
  await expect(progress).toHaveValue(/^(79|8\d)$/);
});

/** Puts a finger down at a share of the bar's width, moves it 200 px up and lifts it: the page scrolls. */
async function swipeUp(page: Page, bar: Locator, share = 0.8) {
  const before = await page.evaluate(() => window.scrollY);
  const { x, y, touch } = await fingerOver(page, bar, share);
  const ended = await page.evaluateHandle(() => ({
    scroll: new Promise((resolve) => document.addEventListener('scrollend', resolve, { once: true })),
  }));
  await touch('touchStart', { x, y });
  for (let step = 1; step <= 10; step += 1) await touch('touchMove', { x, y: y - step * 20 });
  await touch('touchEnd');
  // A finger that comes down earlier only stops the scrolling.
  await ended.evaluate(({ scroll }) => scroll.then(() => {}));
  expect(await page.evaluate(() => window.scrollY)).not.toBe(before);
}

async function tap(page: Page, bar: Locator) {
  const { x, y, touch } = await fingerOver(page, bar, 0.8);
  await touch('touchStart', { x, y });
  await touch('touchEnd');
}

async function fingerOver(page: Page, bar: Locator, share: number) {
  await bar.evaluate(async (element) => {
    element.scrollIntoView({ block: 'center' });
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
  const box = await bar.boundingBox();
  if (!box) throw new Error('The bar is not on the page');
  const devtools = await page.context().newCDPSession(page);
  return {
    x: box.x + box.width * share,
    y: box.y + box.height / 2,
    touch: (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] }),
  };
}
