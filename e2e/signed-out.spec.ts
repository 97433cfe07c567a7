import type { BrowserContext } from '@playwright/test';
import { expect, test } from './fixtures';
import { createGoalPage } from './pages/goal-page';
import { createSignInPage } from './pages/sign-in-page';

test('an ended session keeps the form, and the save continues automatically once the same adviser is back', async ({
  accessToken,
  api,
  context,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await goalPage.name.fill('Typed');
  await context.clearCookies();
  await goalPage.saveAndSee('You’ve been signed out, so nothing was saved');
  await expect(goalPage.name).toHaveValue('Typed');
  const link = goalPage.form.getByRole('link', { name: 'Sign in in a new tab' });
  const [tab] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await createSignInPage(tab).signIn(accessToken);
  await goalPage.isTold('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Typed' });
});

test('an adviser who edited while signed out is asked before anything is saved', async ({
  accessToken,
  api,
  context,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await goalPage.name.fill('Typed');
  await context.clearCookies();
  await goalPage.saveAndSee('You’ve been signed out');
  await goalPage.name.fill('Typed on');
  await signInElsewhere(context, accessToken);
  await goalPage.isTold('You’re signed in again');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Before' });
  await goalPage.choice('Save what’s here').click();
  await goalPage.isTold('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Typed on' });
});

test('another adviser who signs in does not save the first one’s input', async ({
  accessToken,
  api,
  context,
  otherAccessToken,
  page,
  signInPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  const goalPage = createGoalPage(page);
  await page.goto(`/goals/${uuid}`);
  await signInPage.signIn(accessToken);
  await goalPage.name.fill('Typed by Eleanor');
  await context.clearCookies();
  await goalPage.saveAndSee('You’ve been signed out');
  await signInElsewhere(context, otherAccessToken);
  await goalPage.isTold('You’re now signed in as Tom Ashworth, so nothing was saved');
  await expect(goalPage.name).toHaveValue('Typed by Eleanor');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Before' });
});

async function signInElsewhere(context: BrowserContext, token: string) {
  const tab = await context.newPage();
  const signInPage = createSignInPage(tab);
  await signInPage.open();
  await signInPage.signIn(token);
}
