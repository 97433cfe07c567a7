import { expect, test } from './fixtures';
import { createGoalPage } from './pages/goal-page';
import { createSignInPage } from './pages/sign-in-page';
import { holdRequests } from './requests';

test('after signing out, no way back shows anything of a client', async ({
  accessToken,
  api,
  page,
  signInPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'A private goal' });
  await signInPage.enter(accessToken);
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

test('signing out in one tab leaves nothing of a client in the others, and input for the adviser who returns', async ({
  accessToken,
  api,
  context,
  signInPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'A private goal' });
  await signInPage.enter(accessToken);
  const other = await context.newPage();
  const asked: string[] = [];
  other.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const goalPage = createGoalPage(other);
  await goalPage.open(uuid);
  await goalPage.name.fill('Typed in another tab');
  await expect.poll(() => other.evaluate(() => sessionStorage.length)).toBeGreaterThan(0);

  await signInPage.signOutButton.click();
  await expect(other).toHaveURL('/sign-in');
  await expect(other.getByLabel('Access token')).toBeVisible();
  await expect(other.getByText(/A private goal|Hulk Banner|Eleanor Hartley/)).toHaveCount(0);
  expect(asked).toEqual([]);
  await createSignInPage(other).signIn(accessToken);
  await expect(other.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await other.goto(`/goals/${uuid}`);
  await expect(goalPage.draft).toBeVisible();
});

test('a page restored from the back-forward cache shows nothing of an ended session', async ({
  accessToken,
  api,
  context,
  page,
  signInPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'A private goal' });
  await signInPage.enter(accessToken);
  await page.goto(`/goals/${uuid}`);
  const card = page.getByRole('article', { name: 'A private goal' });
  await expect(card).toBeVisible();
  await page.evaluate(bringBack);
  await expect(card).toBeVisible();
  await context.clearCookies();
  await page.evaluate(bringBack);
  await expect(card).toBeHidden();
  await expect(page).toHaveURL('/sign-in');
  await expect(page.getByText(/A private goal|Hulk Banner|Eleanor Hartley/)).toHaveCount(0);
});

test('a page restored from the back-forward cache says that it is checking, and returns with its input', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'A private goal' });
  await goalPage.open(uuid);
  await goalPage.name.fill('Typed');
  const session = await holdRequests(page, { path: /session/ });
  await page.evaluate(bringBack);
  await expect(
    page.getByRole('status').filter({ hasText: 'Checking that you’re still signed in' }),
  ).toBeVisible();
  session.letGo();
  await expect(goalPage.name).toHaveValue('Typed');
  await expect(goalPage.name).toBeVisible();
});

/** Runs in the page. Hidden at once, whatever follows. */
function bringBack() {
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  if (document.body.innerText.includes('A private goal'))
    throw new Error('The page is shown before it is checked');
}

test.describe('without a network', () => {
  test.use({ expectedErrors: [/net::ERR_INTERNET_DISCONNECTED/] });

  test('a page restored from the back-forward cache stays hidden without a network, and returns with it, without a reload', async ({
    api,
    context,
    goalPage,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'A private goal' });
    await goalPage.open(uuid);
    await goalPage.name.fill('Typed');
    await context.setOffline(true);
    await page.evaluate(bringBack);
    await expect(page.getByText('You’re offline')).toBeVisible();
    await expect(goalPage.name).toBeHidden();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('You’re offline')).toBeVisible();
    await context.setOffline(false);
    await expect(goalPage.name).toBeVisible();
    await expect(goalPage.name).toHaveValue('Typed');
  });

  test('a sign-out that did not reach the server is reported, and works on retry', async ({
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
