import { expect, test } from './fixtures';
import { createGoalPage } from './pages/goal-page';

const question = 'Leave without saving?';

test('a link asks first: Stay keeps the input and the focus, Leave follows the link', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  const dialog = page.getByRole('dialog', { name: question });
  const link = page.getByRole('link', { name: 'All goals' });
  await goalPage.name.fill('Typed');
  await link.click();
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(link).toBeFocused();
  await expect(goalPage.name).toHaveValue('Typed');

  await link.click();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(goalPage.name).toHaveValue('Typed');

  await link.click();
  await dialog.getByRole('button', { name: 'Leave and discard' }).click();
  await expect(page).toHaveURL('/goals');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Before' });
});

test('the back button asks too: Stay keeps the input, Leave goes back', async ({
  api,
  goalPage,
  goalsList,
  page,
}) => {
  await api.createGoal({ name: 'Left by the back button' });
  await goalsList.open();
  await goalsList.search.fill('left by the back button');
  await expect(goalsList.rows).toHaveCount(1);
  await goalsList.names.click();
  await goalPage.name.fill('Typed');
  const goalUrl = page.url();
  const dialog = page.getByRole('dialog', { name: question });
  await page.goBack();
  await expect(dialog).toBeVisible();
  await expect(page).toHaveURL(goalUrl);
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(goalPage.name).toHaveValue('Typed');

  await page.goBack();
  await dialog.getByRole('button', { name: 'Leave and discard' }).click();
  await expect(page).toHaveURL('/goals');
  await expect(goalsList.search).toHaveValue('left by the back button');
  await goalsList.names.click();
  await expect(goalPage.name).toHaveValue('Left by the back button');
  await page.goBack();
  await expect(goalsList.rows).toHaveCount(1);
});

test('signing out asks before it discards, and does nothing if the adviser stays', async ({
  accessToken,
  api,
  page,
  signInPage,
}) => {
  const { uuid } = await api.createGoal();
  await signInPage.open();
  await signInPage.signIn(accessToken);
  await expect(signInPage.signOutButton).toBeVisible();
  await page.goto(`/goals/${uuid}`);
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Typed');
  const dialog = page.getByRole('dialog', { name: question });
  await signInPage.signOutButton.click();
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(name).toHaveValue('Typed');
  await signInPage.signOutButton.click();
  await dialog.getByRole('button', { name: 'Leave and discard' }).click();
  await expect(page).toHaveURL('/sign-in');
});

test('signing out may save first, and stays if the save is refused', async ({
  accessToken,
  api,
  page,
  signInPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await signInPage.open();
  await signInPage.signIn(accessToken);
  await expect(signInPage.signOutButton).toBeVisible();
  const goalPage = createGoalPage(page);
  await goalPage.open(uuid);
  const saveFirst = page.getByRole('dialog', { name: question }).getByRole('button', { name: 'Save first' });
  await goalPage.name.fill('');
  await signInPage.signOutButton.click();
  await saveFirst.click();
  await expect(goalPage.summary).toContainText('Give the goal a name');
  await goalPage.name.fill('Saved on the way out');
  await signInPage.signOutButton.click();
  await saveFirst.click();
  await expect(page).toHaveURL('/sign-in');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Saved on the way out' });
});

test('closing the window asks only while input would be lost', async ({ api, goalPage, page }) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await goalPage.name.click();
  await page.keyboard.type('Typed ');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const browserQuestion = await asked;
  expect(browserQuestion.type()).toBe('beforeunload');
  await browserQuestion.dismiss();
  await goalPage.saveAndSee('Saved');

  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
});

test('an unchanged form is left without a question', async ({ api, goalPage, page }) => {
  const { uuid } = await api.createGoal({ name: 'Before', target_amount: 500 });
  await goalPage.open(uuid);
  await goalPage.name.fill('Changed');
  await goalPage.name.fill('Before');
  await goalPage.targetAmount.fill('5');
  await page.getByRole('link', { name: 'All goals' }).click();
  await expect(page).toHaveURL('/goals');
});
