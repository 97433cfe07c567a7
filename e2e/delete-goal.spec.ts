import { expect, test } from './fixtures';
import { watchRequests } from './requests';

const deletes = { method: 'DELETE', path: /^\/bff\/api\/v2\/goals/ };

test('the dialog names the goal; Escape and “Keep it” leave everything as it was', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'A kept goal' });
  await goalPage.open(uuid);
  const requests = watchRequests(page);
  const dialog = page.getByRole('dialog', { name: 'Delete “A kept goal”?' });
  await goalPage.deleteButton.click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(goalPage.deleteButton).toBeFocused();

  await goalPage.deleteButton.press('Enter');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(goalPage.deleteButton).toBeFocused();
  expect(requests.to(deletes)).toEqual([]);
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'A kept goal' });
});

test('a deleted goal is gone from the server and the list, and the page says so', async ({
  api,
  goalPage,
  goalsList,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'A dropped goal' });
  const deleted = page.getByRole('paragraph').filter({ hasText: 'A dropped goal deleted' });
  await goalsList.open();
  await goalsList.link('A dropped goal').click();
  await goalPage.name.fill('Typed, and meant to go with it');
  const requests = watchRequests(page);
  await goalPage.deleteButton.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete goal' }).dblclick();

  await expect(page).toHaveURL('/goals');
  await expect(page.getByRole('status').filter({ hasText: 'A dropped goal deleted' })).toBeVisible();
  await expect(deleted).toBeVisible();
  await expect(goalsList.rows).toHaveCount(25);
  await expect(goalsList.link('A dropped goal')).toHaveCount(0);
  await goalsList.search.fill('Nothing like it');
  await expect(deleted).toHaveCount(0);
  expect(requests.to(deletes)).toHaveLength(1);
  expect((await api.request('GET', `/api/v2/goals/${uuid}`)).status).toBe(404);
});

test('a goal that another client changed is not deleted unseen', async ({ api, goalPage, page }) => {
  const { uuid } = await api.createGoal({ name: 'Still wanted' });
  await goalPage.open(uuid);
  await api.request('PUT', `/api/v2/goals/${uuid}`, { progress: 50 });
  await goalPage.deleteButton.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete goal' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Someone changed it since you opened it');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Still wanted', progress: '50' });
});

test('a goal that another client deleted is reported as deleted, and the list omits it', async ({
  api,
  goalPage,
  goalsList,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Dropped by two' });
  await goalsList.open();
  await goalsList.link('Dropped by two').click();
  await goalPage.name.fill('Typed meanwhile');
  await api.request('DELETE', `/api/v2/goals/${uuid}`);
  await goalPage.deleteButton.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete goal' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Someone has already deleted it');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(goalPage.name).toHaveValue('Typed meanwhile');

  await page.getByRole('link', { name: 'All goals' }).click();
  await page.getByRole('button', { name: 'Leave and discard' }).click();
  await expect(goalsList.rows).toHaveCount(25);
  await expect(goalsList.link('Dropped by two')).toHaveCount(0);
});
