import { expect, test } from './fixtures';

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
