import { documented } from '../src/testing/servers/documented-upstream';
import { expect, test } from './gateway';
import { createGoalPage } from './pages/goal-page';

const goal = `/goals/${documented.goalUuid}`;
const noPart = /code=|state=/;

test('signing in at Plannr returns to the requested page, with nothing secret in an address', async ({
  context,
  gatewayPort,
  page,
  signInPage,
}) => {
  await page.goto(goal);
  await signInPage.plannrLink.click();
  await expect(page.getByRole('heading', { name: 'May the goal editor use your account?' })).toBeVisible();
  await page.getByRole('link', { name: 'Allow', exact: true }).click();
  await signInPage.choose('Alex Adviser');
  await expect(page).toHaveURL(goal);
  await expect(page.getByRole('article', { name: 'Reduced Mileage' })).toBeVisible();
  await expect(page.getByRole('banner').getByText('Alex Adviser')).toBeVisible();
  const ours = (await context.cookies()).filter(({ name }) => name.includes('goal-editor'));
  expect(ours).toMatchObject([
    { name: `goal-editor-${gatewayPort}`, sameSite: 'Strict', httpOnly: true, secure: false },
  ]);
  await page.reload();
  await expect(page.getByRole('article', { name: 'Reduced Mileage' })).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(noPart);
});

test('a goal in Plannr is saved by the adviser who signed in', async ({ page, signInPage, upstream }) => {
  const goalPage = createGoalPage(page);
  await page.goto(goal);
  await signInPage.plannrLink.click();
  await page.getByRole('link', { name: 'Allow', exact: true }).click();
  await signInPage.choose('Alex Adviser');
  await goalPage.name.fill('Fewer miles');
  await goalPage.saveAndSee('Saved');
  const put = upstream.requests.findLast(({ method }) => method === 'PUT');
  expect(put?.body).toMatchObject({ name: 'Fewer miles' });
  expect(put?.headers['x-plannr-account-uuid']).toBe(documented.adviserUuid);
  await expect(goalPage.deleteButton).toHaveCount(0);
  await goalPage.name.fill('Reduced Mileage');
  await goalPage.saveAndSee('Saved');
});

test('a sign-in that is denied, used twice or too late says so', async ({
  context,
  gatewayPort,
  page,
  signInPage,
}) => {
  const problem = page.getByRole('alert');
  await signInPage.open();
  await signInPage.plannrLink.click();
  await page.getByRole('link', { name: 'Do not allow' }).click();
  await expect(problem).toContainText('Access was declined in Plannr');
  await expect(page).toHaveURL('/sign-in');
  await page.reload();
  await expect(signInPage.token).toBeVisible();
  await expect(problem).toHaveCount(0);

  await signInPage.plannrLink.click();
  const returned = page.waitForRequest(/\/bff\/oauth\/callback/);
  await page.getByRole('link', { name: 'Allow', exact: true }).click();
  const back = (await returned).url();
  await expect(signInPage.choices).toBeVisible();
  await page.goto(back);
  await expect(problem).toContainText('it began in another browser');

  await signInPage.open();
  await signInPage.leaveChoice();
  // Otherwise Plannr remembers the adviser, and asks nothing.
  await context.clearCookies({ domain: 'localhost' });
  await signInPage.plannrLink.click();
  await page.getByRole('link', { name: 'Allow', exact: true }).waitFor();
  await context.clearCookies({ name: `goal-editor-oauth-${gatewayPort}` });
  await page.getByRole('link', { name: 'Allow', exact: true }).click();
  await expect(problem).toContainText('This took longer than ten minutes');
});

test('a token for several accounts asks which one, and the sign-in can be restarted', async ({
  page,
  signInPage,
}) => {
  await signInPage.open();
  await signInPage.signIn(documented.token);
  await expect(signInPage.choices.getByRole('listitem')).toHaveText([/Alex Adviser/, /Rhys Reader/]);
  await expect(page.getByRole('heading', { name: 'Choose an account' })).toBeFocused();
  await page.goto('/goals');
  await expect(page).toHaveURL('/sign-in');
  await expect(signInPage.choices).toBeVisible();
  await signInPage.leaveChoice();
  await expect(signInPage.token).toHaveValue('');
});

test('a read-only user is told so, and finds nothing to change', async ({ page, signInPage }) => {
  const goalPage = createGoalPage(page);
  const note = page.getByText('You may look at goals here, but not change them');
  await signInPage.open();
  await signInPage.signIn(documented.token);
  await signInPage.choose('Rhys Reader');
  await expect(note).toBeVisible();
  await expect(page.getByRole('link', { name: 'New goal' })).toHaveCount(0);
  await page.goto(goal);
  await expect(goalPage.card).toBeVisible();
  await expect(note).toBeVisible();
  await expect(goalPage.form).toHaveCount(0);
  await expect(goalPage.deleteButton).toHaveCount(0);
  await page.goto('/goals/new');
  await expect(note).toBeVisible();
  await expect(goalPage.form).toHaveCount(0);
  const statuses = await page.evaluate(tryToWrite, documented.goalUuid);
  expect(statuses).toEqual([403, 403, 403]);
});

test('a session that Plannr has ended leads to the sign-in page', async ({ page, signInPage, upstream }) => {
  await signInPage.open();
  await signInPage.signIn(documented.token);
  await signInPage.choose('Alex Adviser');
  const link = page.getByRole('link', { name: 'Reduced Mileage' });
  await link.waitFor();
  const ended = { status: 401, body: { message: 'Unauthenticated.' } };
  upstream.next(ended, ended);
  await link.click();
  await expect(page.getByRole('alert')).toContainText('You’ve been signed out');
  await page.goto('/goals');
  await expect(page).toHaveURL('/sign-in');
});

/** Runs in the page, past everything that it hides. */
async function tryToWrite(uuid: string) {
  const url = `/bff/api/v2/goals/${uuid}`;
  const headers = { 'Content-Type': 'application/json', 'x-goal-editor': '1' };
  const etag = (await fetch(url, { headers })).headers.get('etag') ?? '';
  const change = { headers: { ...headers, 'If-Match': etag }, body: JSON.stringify({ name: 'Mine' }) };
  const answers = await Promise.all([
    fetch(url, { method: 'PUT', ...change }),
    fetch(url, { method: 'DELETE', headers: { 'x-goal-editor': '1', 'If-Match': etag } }),
    fetch('/bff/api/v2/goals', { method: 'POST', ...change }),
  ]);
  return answers.map(({ status }) => status);
}
