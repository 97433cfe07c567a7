import { expect, test } from './fixtures';
import { brokenRulesOn } from './own-rules';

test('an adviser is signed in, and sees the goal that a journey made', async ({ signedInPage, api }) => {
  const goal = await api.createGoal({ name: 'A narrowboat' });
  await signedInPage.goto(`/goals/${goal.uuid}`);
  await expect(signedInPage.getByRole('article', { name: 'A narrowboat' })).toBeVisible();
});

test('a page breaks its content security policy, and the journey fails', async ({ page }) => {
  test.fail();
  await page.goto('/sign-in');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
});

test('a page throws, and the journey fails', async ({ page }) => {
  test.fail();
  await page.goto('/sign-in');
  await Promise.all([
    page.waitForEvent('pageerror'),
    page.evaluate(() => queueMicrotask(() => JSON.parse('{'))),
  ]);
});

test('the page check finds what breaks each of our own rules', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.setContent(`
    <input type="checkbox" aria-checked="true">
    <button aria-label="Close" title="Close"></button>
    <select style="font-size: 14px"></select>
    <button style="width: 3em; overflow-wrap: anywhere">Medium</button>`);
  const rules = (await brokenRulesOn(page)).map((broken) => broken.replace(/:.*/s, ''));
  expect(rules).toEqual([
    'says in ARIA what the browser says',
    'repeats its name as a tooltip',
    'makes a phone zoom in',
    'breaks a short word',
  ]);
});
