import { expect, test } from './fixtures';
import { createGoalPage } from './pages/goal-page';

test('a new goal asks once it has input, and no longer after it is discarded or saved', async ({
  goalPage,
  goalsList,
  page,
}) => {
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  const allGoals = page.getByRole('link', { name: 'All goals' });
  await goalPage.openNew();
  await allGoals.click();
  await expect(goalsList.rows).toHaveCount(25);

  await page.getByRole('link', { name: 'New goal' }).click();
  await goalPage.name.fill('Typed at once');
  await page.goBack();
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(goalPage.name).toHaveValue('Typed at once');
  await goalPage.discardButton.click();
  await allGoals.click();
  await expect(goalsList.rows).toHaveCount(25);

  await page.getByRole('link', { name: 'New goal' }).click();
  await goalPage.name.fill('Saved before leaving');
  await goalPage.owners.pick('Aisha Khan');
  await goalPage.saveAndSee('Saved');
  await page.goBack();
  await expect(goalsList.link('Saved before leaving')).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

test('the forward button asks too', async ({ api, goalPage, goalsList, page }) => {
  const { uuid } = await api.createGoal({ name: 'On the way' });
  await goalPage.open(uuid);
  await page.getByRole('link', { name: 'All goals' }).click();
  await expect(goalsList.rows).toHaveCount(25);
  await page.goBack();
  await goalPage.name.fill('Typed');
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
  await page.goForward();
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(goalPage.name).toHaveValue('Typed');

  await page.goBack();
  await dialog.getByRole('button', { name: 'Leave and discard' }).click();
  await expect(goalsList.rows).toHaveCount(25);
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'On the way' });
});

test('in two tabs, input can be replaced by what the other tab saved, and saving continues from there', async ({
  api,
  context,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'In both tabs' });
  await goalPage.open(uuid);
  const otherTab = createGoalPage(await context.newPage());
  await otherTab.open(uuid);
  await otherTab.name.fill('From the other tab');
  await goalPage.name.fill('From this tab');
  await otherTab.saveAndSee('Saved');

  await expect(goalPage.conflict).toContainText('name “In both tabs” → “From the other tab”');
  await expect(goalPage.name).toHaveValue('From this tab');
  await goalPage.conflict.getByRole('button', { name: 'Keep theirs' }).click();
  await expect(goalPage.name).toHaveValue('From the other tab');
  await goalPage.name.fill('From this tab after all');
  await goalPage.saveAndSee('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'From this tab after all' });
});
