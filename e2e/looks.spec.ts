import { documentedGoal } from './api-client';
import { expect, test } from './fixtures';

test('card and form stand beside each other when wide, and below each other when narrow', async ({
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
  const lightness = (property: 'color' | 'backgroundColor') =>
    page.evaluate((name) => {
      const canvas = document.createElement('canvas').getContext('2d');
      if (!canvas) throw new Error('a canvas draws');
      canvas.fillStyle = getComputedStyle(document.body)[name];
      canvas.fillRect(0, 0, 1, 1);
      return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
    }, property);
  expect(await lightness('backgroundColor')).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await lightness('backgroundColor')).toBeLessThan(60);
  expect(await lightness('color')).toBeGreaterThan(180);
});

test('the card prints alone', async ({ goalPage, page }) => {
  await goalPage.open(documentedGoal);
  await page.emulateMedia({ media: 'print' });
  await expect(goalPage.card).toBeVisible();
  await expect(goalPage.form).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('link', { name: 'All goals' })).toBeHidden();
});

test('nothing moves for who asks for less motion', async ({ goalPage, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await goalPage.open(documentedGoal);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
