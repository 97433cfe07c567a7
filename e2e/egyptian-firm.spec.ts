import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';

test.use({ settings: { LOCALE: 'ar-EG', CURRENCY: 'EGP' }, viewport: { width: 320, height: 640 } });

test('right-to-left money looks the same in the hint and in the change sentence, and E£ stays on one line', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ target_amount: 50_000 });
  await goalPage.open(uuid);
  const hint = goalPage.form.locator('#goal-targetAmount-hint bdi');
  const stored = await asSeen(hint);
  await goalPage.targetAmount.fill('١٢٣٤٫٥٠');
  await expect(goalPage.changes.locator('bdi')).toHaveCount(2);
  expect(await asSeen(goalPage.changes.locator('bdi').first())).toBe(stored);
  expect(await asSeen(goalPage.changes.locator('bdi').last())).toBe(await asSeen(hint));
  expect(await asSeen(hint)).toMatch(/^[E£]{2}[٠-٩٬٫]+$/u);

  const sign = goalPage.form.getByText('E£', { exact: true });
  expect(await linesOf(sign)).toBe(1);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await linesOf(sign)).toBe(1);
});

/** The characters of a text, without spaces, in order from left to right. */
function asSeen(text: Locator): Promise<string> {
  return text.evaluate((element) => {
    const node = element.firstChild;
    if (!node) throw new Error('there is a text');
    const places = [...(node.nodeValue ?? '')].map((character, index) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      return { character, left: range.getBoundingClientRect().left };
    });
    return places
      .filter(({ character }) => /[^\s\p{Cf}]/u.test(character))
      .sort((one, other) => one.left - other.left)
      .map(({ character }) => character)
      .join('');
  });
}

function linesOf(text: Locator): Promise<number> {
  return text.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => top)).size;
  });
}
