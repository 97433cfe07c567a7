import type { Page } from '@playwright/test';
import { documentedGoal } from './api-client';
import { expect, test } from './fixtures';
import { violationsOn } from './violations';

test('card and form are side by side on a wide page, and stacked on a narrow one', async ({
  goalPage,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await goalPage.open(documentedGoal);
  const places = async () => {
    const [card, form] = await Promise.all([goalPage.card.boundingBox(), goalPage.form.boundingBox()]);
    if (!card || !form) throw new Error('card and form are shown');
    return { card, form };
  };
  const wide = await places();
  expect(wide.card.x + wide.card.width).toBeLessThanOrEqual(wide.form.x);
  await page.setViewportSize({ width: 600, height: 800 });
  const narrow = await places();
  expect(narrow.card.y + narrow.card.height).toBeLessThanOrEqual(narrow.form.y);
});

test('a dark system gets dark pages, with light words on them', async ({ goalPage, page }) => {
  await goalPage.open(documentedGoal);
  expect(await lightness(page, 'backgroundColor')).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await lightness(page, 'backgroundColor')).toBeLessThan(60);
  expect(await lightness(page, 'color')).toBeGreaterThan(180);
});

test('with more contrast every text has 7:1, and every edge is as visible as the words', async ({
  goalPage,
  page,
}) => {
  await goalPage.open(documentedGoal);
  await goalPage.progress.fill('101');
  await goalPage.save();
  await expect(goalPage.summary).toBeFocused();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    expect(await violationsOn(page, ['color-contrast-enhanced'])).toEqual([]);
    const [edge, words] = await goalPage.name.evaluate((box) => {
      const { borderColor, color } = getComputedStyle(box);
      return [borderColor, color];
    });
    expect(edge).toBe(words);
  }
});

test('a description is folded only if the card is too narrow for it', async ({ api, goalPage, page }) => {
  const { uuid } = await api.createGoal({ description: 'About forty letters of what they said. '.repeat(7) });
  await page.setViewportSize({ width: 1280, height: 800 });
  await goalPage.open(uuid);
  const unfold = goalPage.card.getByRole('button', { name: 'Show the whole description' });
  await expect(unfold).toBeHidden();
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(unfold).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(unfold).toBeHidden();
});

test('the card prints alone', async ({ goalPage, page }) => {
  await goalPage.open(documentedGoal);
  await page.emulateMedia({ media: 'print' });
  await expect(goalPage.card).toBeVisible();
  await expect(goalPage.form).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('link', { name: 'All goals' })).toBeHidden();
});

test('a dark system prints dark words on white paper', async ({ goalPage, page }) => {
  await goalPage.open(documentedGoal);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  expect(await lightness(page, 'color')).toBeLessThan(60);
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  expect(await lightness(page, 'color')).toBeLessThan(60);
});

test('nothing moves with reduced motion', async ({ goalPage, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await goalPage.open(documentedGoal);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

/** Of the page's words or of its ground, 0 to 255. */
function lightness(page: Page, property: 'color' | 'backgroundColor') {
  return page.evaluate((name) => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) throw new Error('a canvas draws');
    canvas.fillStyle = getComputedStyle(document.body)[name];
    canvas.fillRect(0, 0, 1, 1);
    return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
  }, property);
}
