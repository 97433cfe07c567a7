import { expect, test } from './fixtures';

test('an unknown address says so with a status of 404, and links back', async ({
  goalsList,
  signedInPage: page,
}) => {
  const answer = await page.goto('/nowhere');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await expect(page).toHaveTitle(/^Page not found/);
  await page.getByRole('link', { name: 'Go to the goals' }).click();
  await expect(goalsList.rows).toHaveCount(25);
});

test('a goal that someone else deleted says so, and links back', async ({
  api,
  goalsList,
  signedInPage: page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Here and gone' });
  await goalsList.open();
  await expect(goalsList.rows).toHaveCount(25);
  await api.request('DELETE', `/api/v2/goals/${uuid}`);
  await goalsList.link('Here and gone').click();
  await expect(page.getByRole('alert')).toHaveText(/^Goal not found.*deleted.*Go to the goals$/);
  await page.getByRole('link', { name: 'Go to the goals' }).click();
  await expect(goalsList.link('Here and gone')).toHaveCount(0);
});
