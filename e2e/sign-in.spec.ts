import { startBuiltServer } from '../scripts/built-server.js';
import { bffHeader } from '../src/contract/headers';
import { expect, test } from './fixtures';

test('a signed-out adviser is asked to sign in, and then sees the requested page', async ({
  api,
  accessToken,
  page,
  signInPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'Asked for' });
  await page.goto(`/goals/${uuid}`);
  await expect(page).toHaveURL('/sign-in');
  await signInPage.signIn(` ${accessToken} `);
  await expect(page.getByRole('article', { name: 'Asked for' })).toBeVisible();
  await expect(page.getByRole('banner').getByText('Eleanor Hartley')).toBeVisible();
});

test('a wrong token and none are refused in words', async ({ page, signInPage }) => {
  await signInPage.open();
  await signInPage.button.click();
  await expect(signInPage.token).toHaveAccessibleDescription(/^Paste your access token/);
  await expect(signInPage.token).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Paste your access token' })).toHaveCount(1);
  await signInPage.signIn('not-a-token');
  await expect(page.getByRole('alert')).toContainText('That token didn’t work');
  await expect(signInPage.token).toHaveValue('not-a-token');
  await page.goto('/goals');
  await expect(page).toHaveURL('/sign-in');
});

test('a browser that drops the cookie is told so, with every way to sign in', async ({
  accessToken,
  context,
  page,
  serverUrl,
  signInPage,
}) => {
  await context.route('**/bff/session', async (route) => {
    if (route.request().method() === 'GET') await context.clearCookies();
    await route.continue();
  });
  await signInPage.open();
  await signInPage.signIn(accessToken);
  await expect(page.getByRole('alert')).toContainText('Your browser did not keep the sign-in. Allow cookies');
  await expect(page).toHaveURL('/sign-in');
  await page.goto(`${serverUrl}/sign-in#next=%2Fgoals`);
  await expect(page.getByRole('alert')).toContainText('Your browser did not keep the sign-in. Allow cookies');
});

test('the printed link signs in once, and its code leaves the address at once', async ({ browser }) => {
  const server = await startBuiltServer();
  const first = await browser.newPage();
  const addresses: string[] = [];
  first.on('request', (request) => addresses.push(request.url()));
  await first.goto(server.signInLink);
  await expect(first).toHaveURL(`${server.url}/goals`);
  await expect(first.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await first.goBack();
  expect(first.url()).not.toContain('code');
  expect(addresses.filter((address) => address.includes('code='))).toEqual([]);

  await first.goto(server.signInLink);
  await expect(first).toHaveURL(`${server.url}/goals`);
  await expect(first.getByRole('button', { name: 'Sign out' })).toBeVisible();

  const second = await browser.newPage();
  await second.goto(server.signInLink);
  await expect(second.getByRole('alert')).toContainText('This link has expired');
  await expect(second).toHaveURL(`${server.url}/sign-in`);
  await Promise.all([first.context().close(), second.context().close()]);
  await server.stop();
});

test('sign-out ends the session on the server, for every copy of its cookie', async ({
  accessToken,
  context,
  page,
  serverUrl,
  signInPage,
}) => {
  await signInPage.open();
  await signInPage.signIn(accessToken);
  await expect(signInPage.signOutButton).toBeVisible();
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({
    name: `goal-editor-${new URL(serverUrl).port}`,
    httpOnly: true,
    secure: false,
    sameSite: 'Strict',
  });
  const askWithCopy = () =>
    fetch(new URL('/bff/api/v2/goals', serverUrl), {
      headers: { [bffHeader]: '1', cookie: `${cookie?.name}=${cookie?.value}` },
    });
  expect((await askWithCopy()).status).toBe(200);

  await signInPage.signOutButton.click();
  await expect(page).toHaveURL('/sign-in');
  expect((await askWithCopy()).status).toBe(401);
  await page.goto('/goals');
  await expect(page).toHaveURL('/sign-in');
});

test('a session that ends while a goal is edited costs nothing that was typed', async ({
  accessToken,
  api,
  context,
  page,
  signInPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await signInPage.open();
  await signInPage.signIn(accessToken);
  await expect(signInPage.signOutButton).toBeVisible();
  await page.goto(`/goals/${uuid}`);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Typed before the session ended');
  await page.evaluate(endSession, bffHeader);
  const saveButton = page.getByRole('button', { name: 'Save goal' });
  await saveButton.click();
  await expect(page.getByText('You’ve been signed out, so nothing was saved')).toBeVisible();

  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Sign in in a new tab' }).click();
  const otherTab = await opened;
  await otherTab.getByLabel('Access token').fill(accessToken);
  await otherTab.getByRole('button', { name: 'Sign in' }).click();
  await expect(otherTab.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Typed before the session ended' });
});

test('an ended session is reported on the next page, and signing in again leads there', async ({
  accessToken,
  api,
  page,
  signInPage,
}) => {
  await api.createGoal({ name: 'Seen after signing in again' });
  await signInPage.open();
  await signInPage.signIn(accessToken);
  await page.getByRole('link', { name: 'Seen after signing in again' }).waitFor();
  await page.evaluate(endSession, bffHeader);
  await page.getByRole('link', { name: 'Seen after signing in again' }).click();
  await expect(page.getByRole('alert')).toContainText('You’ve been signed out');
  await page.getByRole('link', { name: 'Sign in again' }).click();
  await signInPage.signIn(accessToken);
  await expect(page.getByRole('article', { name: 'Seen after signing in again' })).toBeVisible();
});

/** Runs in the page, as another tab's sign-out would. */
async function endSession(header: string) {
  await fetch('/bff/session', { method: 'DELETE', headers: { [header]: '1' } });
}
