import { expect, test } from './fixtures';

test('after signing out, no way back shows anything of a client', async ({
  accessToken,
  api,
  page,
  signInPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'A private goal' });
  await signInPage.open();
  await signInPage.signIn(accessToken);
  await expect(signInPage.signOutButton).toBeVisible();
  await page.goto(`/goals/${uuid}`);
  await expect(page.getByRole('article', { name: 'A private goal' })).toBeVisible();
  await page.getByRole('link', { name: 'All goals' }).click();
  await expect(page.getByRole('link', { name: 'A private goal' })).toBeVisible();

  await signInPage.signOutButton.click();
  await expect(signInPage.token).toBeVisible();
  for (const goThere of [() => page.goBack(), () => page.goBack(), () => page.goto(`/goals/${uuid}`)]) {
    await goThere();
    await expect(page).toHaveURL('/sign-in');
    await expect(signInPage.token).toBeVisible();
    await expect(page.getByText(/A private goal|Hulk Banner|Eleanor Hartley/)).toHaveCount(0);
  }
});

test.describe('without a network', () => {
  test.use({ expectedErrors: [/net::ERR_INTERNET_DISCONNECTED/] });

  test('a sign-out that did not reach the server is told of, and works once it does', async ({
    accessToken,
    context,
    page,
    signInPage,
  }) => {
    await signInPage.open();
    await signInPage.signIn(accessToken);
    await expect(signInPage.signOutButton).toBeVisible();
    await context.setOffline(true);
    await signInPage.signOutButton.click();
    await expect(page.getByRole('status').filter({ hasText: 'You could not be signed out' })).toBeAttached();
    await context.setOffline(false);
    await signInPage.signOutButton.click();
    await expect(signInPage.token).toBeVisible();
  });
});
