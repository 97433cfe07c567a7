import { demoUuid } from '../src/server/demo/uuids';
import { documentedClient } from './api-client';
import { expect, test } from './fixtures';
import { tabTo } from './focus';
import { watchRequests } from './requests';

const puts = { method: 'PUT', path: /^\/bff\/api\/v2\/goals\/[^/]+$/ };
const changedElsewhere = /^Eleanor Hartley changed this goal at \d\d:\d\d\. Your changes aren’t saved yet/;

test('two browsers change other fields: both changes are shown, and sent with one Save', async ({
  api,
  goalPage,
  otherGoalPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'In two browsers', target_amount: 40_000 });
  await goalPage.open(uuid);
  await otherGoalPage.open(uuid);
  await otherGoalPage.progress.fill('30');
  await otherGoalPage.saveAndSee('Saved');

  const requests = watchRequests(page);
  await goalPage.targetAmount.fill('550');
  await goalPage.save();
  const { conflict } = goalPage;
  await expect(conflict).toContainText(changedElsewhere);
  await expect(conflict).toContainText('Eleanor Hartley changed: progress 0% → 30%');
  await expect(conflict).toContainText('To be saved: Target £400.00 → £550.00');
  await expect(conflict.getByRole('radio')).toHaveCount(0);
  await expect(goalPage.card).toContainText('30%');
  expect(await api.readGoal(uuid)).toMatchObject({ target_amount: { amount: 40_000 } });

  await conflict.getByRole('button', { name: 'Save your changes with theirs' }).click();
  await goalPage.isTold('Saved');
  await expect(goalPage.outcome).toBeFocused();
  await expect(conflict).toHaveCount(0);
  expect(await api.readGoal(uuid)).toMatchObject({ target_amount: { amount: 55_000 }, progress: '30' });
  expect(requests.to(puts)).toHaveLength(2);
});

test('two browsers change the same fields: mine, theirs or before, chosen by keyboard alone', async ({
  api,
  goalPage,
  otherGoalPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before', timeframe: 'Before', progress: 10 });
  await goalPage.open(uuid);
  await otherGoalPage.open(uuid);
  for (const [{ name, timeframe, progress }, words, percent] of [
    [otherGoalPage, 'Theirs', '20'],
    [goalPage, 'Mine', '30'],
  ] as const) {
    await name.fill(words);
    await timeframe.fill(words);
    await progress.fill(percent);
  }
  await otherGoalPage.saveAndSee('Saved');
  await goalPage.progress.press('Control+Enter');
  const { conflict } = goalPage;
  await expect(conflict).toBeFocused();
  const choices = (field: string) => conflict.getByRole('group', { name: field });
  await expect(choices('Name').getByRole('radio')).toHaveCount(3);
  await expect(choices('Name').getByLabel('Yours: “Mine”')).toBeChecked();

  await tabTo(choices('Progress').getByLabel('Yours: 30%'));
  await page.keyboard.press('ArrowDown');
  await expect(choices('Progress').getByLabel('’s: 20%')).toBeChecked();
  await tabTo(choices('Timeframe').getByLabel('Yours: “Mine”'));
  await page.keyboard.press('ArrowUp');
  await expect(choices('Timeframe').getByLabel('Original: “Before”')).toBeChecked();
  await expect(conflict).toContainText('To be saved: Name “Theirs” → “Mine”, timeframe “Theirs” → “Before”');
  await tabTo(conflict.getByRole('button', { name: 'Save your changes with theirs' }));
  await page.keyboard.press('Enter');
  await goalPage.isTold('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Mine', timeframe: 'Before', progress: '20' });
  await expect(goalPage.timeframe).toHaveValue('Before');
});

test('owners on one side and circles on the other are one choice, as both decide where a goal appears', async ({
  api,
  goalPage,
  otherGoalPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'One choice' });
  await goalPage.open(uuid);
  await otherGoalPage.open(uuid);
  await otherGoalPage.shownOnCircles.check();
  await otherGoalPage.circles.pick('Marvel');
  await otherGoalPage.saveAndSee('Saved');
  await goalPage.owners.pick('Siân Pritchard');
  await goalPage.save();

  const { conflict } = goalPage;
  const choice = conflict.getByRole('group', { name: 'Owners, Shown on circles, Visible to circles' });
  await expect(choice.getByLabel('Yours: Hulk Banner and Siân Pritchard; not shown')).toBeChecked();
  await choice.getByLabel('’s: Hulk Banner; shown; Marvel').check();
  await expect(conflict).toContainText('You’ve kept all of');
  await expect(conflict.getByRole('button', { name: 'Save your changes with theirs' })).toHaveCount(0);
  await choice.getByLabel('Yours:').check();
  await conflict.getByRole('button', { name: 'Save your changes with theirs' }).click();
  await goalPage.isTold('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({
    account_uuids: [documentedClient, demoUuid('account Siân Pritchard')],
    shown_on_circles: false,
    visible_to_circles_uuids: [],
  });
});

test('a goal that is deleted while it is edited can be saved as a new one', async ({
  api,
  goalPage,
  otherGoalPage,
  otherPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before', description: 'Kept', target_amount: 5_000 });
  await goalPage.open(uuid);
  await otherGoalPage.open(uuid);
  await goalPage.name.fill('Deleted, and saved all the same');
  await otherGoalPage.deleteButton.click();
  await otherPage.getByRole('dialog').getByRole('button', { name: 'Delete goal' }).click();
  await expect(otherPage).toHaveURL('/goals');

  await goalPage.saveAndSee('Someone deleted this goal, so nothing was saved');
  await goalPage.choice('Save as a new goal').click();
  await goalPage.isTold('Saved');
  const [saved] = await api.findGoals('Deleted, and saved all the same');
  await expect(page).toHaveURL(`/goals/${saved?.uuid}`);
  expect(saved).toMatchObject({ description: 'Kept', target_amount: { amount: 5_000 } });
  expect(saved?.uuid).not.toBe(uuid);
});

test('another version of a goal that means the same is no conflict', async ({ api, database, goalPage }) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await database.updateTable('goals').set({ version: 7 }).where('uuid', '=', uuid).execute();
  await goalPage.name.fill('Mine');
  await goalPage.save();
  await goalPage.isTold('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Mine' });
});

test('lists that the answer of a conflict leaves out are not sent with the merge', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before', progress: 10, show_on_circles: true });
  await goalPage.open(uuid);
  await api.request('PUT', `/api/v2/goals/${uuid}`, { progress: 40 });
  const requests = watchRequests(page);
  await page.route(`**/bff/api/v2/goals/${uuid}`, async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    if (response.status() !== 412) return route.fulfill({ response });
    const { account_uuids, owners, shown_on_circles, visible_to_circles_uuids, ...told } = body.current;
    return route.fulfill({ response, json: { ...body, current: told } });
  });
  await goalPage.name.fill('Mine');
  await goalPage.save();
  const { conflict } = goalPage;
  await expect(conflict).toContainText('To be saved: Name “Before” → “Mine”Save your changes');
  await conflict.getByRole('button', { name: 'Save your changes with theirs' }).click();
  await goalPage.isTold('Saved');
  expect(requests.to(puts).map((put) => put.postDataJSON())).toEqual([{ name: 'Mine' }, { name: 'Mine' }]);
});

test('input during a conflict is shown before it is sent', async ({ api, goalPage }) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await api.request('PUT', `/api/v2/goals/${uuid}`, { progress: 40 });
  await goalPage.name.fill('Mine');
  await goalPage.save();
  const { conflict } = goalPage;
  await expect(conflict).toContainText('To be saved: Name “Before” → “Mine”');
  await goalPage.timeframe.fill('Typed since');
  await conflict.getByRole('button', { name: 'Save your changes with theirs' }).click();
  await expect(conflict).toContainText('timeframe none → “Typed since”');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Before' });
  await conflict.getByRole('button', { name: 'Save your changes with theirs' }).click();
  await goalPage.isTold('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Mine', timeframe: 'Typed since', progress: '40' });
});
