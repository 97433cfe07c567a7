import { demoUuid } from '../src/server/demo/uuids';
import { documentedClient } from './api-client';
import { expect, test } from './fixtures';

test('a save is recorded with its reason under the card, newest first, and is undone and made again by one press each', async ({
  api,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'First', target_amount: 40_000 });
  await goalPage.open(uuid);
  const { records } = goalPage;
  await expect(records).toHaveText(/Created\./);
  await expect(goalPage.reason).toHaveCount(0);
  await goalPage.targetAmount.fill('550');
  await goalPage.owners.pick('Siân Pritchard');
  await goalPage.reason.selectOption('Client request');
  await goalPage.saveAndSee('Saved');
  await expect(records).toHaveCount(2);
  const newest = records.first();
  await expect(newest).toContainText('Eleanor Hartley');
  await expect(newest).toContainText('Siân Pritchard added, target £400.00 → £550.00');
  await expect(newest).toContainText('Client request');

  await goalPage.timeframe.fill('Typed meanwhile');
  await newest.getByRole('button', { name: 'Undo' }).click();
  await goalPage.isTold('Change undone');
  await expect(goalPage.targetAmount).toHaveValue('400.00');
  await expect(goalPage.owners.chips).toHaveText([/Hulk Banner/]);
  await expect(goalPage.timeframe).toHaveValue('Typed meanwhile');
  await expect(records).toHaveCount(3);
  await expect(records.first()).toContainText('target £550.00 → £400.00');
  await expect(records.first()).not.toContainText('Client request');
  await expect(goalPage.history.getByRole('button', { name: 'Undo' })).toHaveCount(1);
  expect(await api.readGoal(uuid)).toMatchObject({
    target_amount: { amount: 40_000 },
    account_uuids: [documentedClient],
    timeframe: null,
  });

  await goalPage.choice('Redo').click();
  await goalPage.isTold('Change made again');
  await expect(records.first()).toContainText('target £400.00 → £550.00');
  await goalPage.choice('Undo').click();
  await goalPage.isTold('Change undone');
  expect(await api.readGoal(uuid)).toMatchObject({ target_amount: { amount: 40_000 } });
});

test('an undo meets a change by someone else as any save does', async ({ api, goalPage }) => {
  const { uuid } = await api.createGoal({ name: 'Before', progress: 10 });
  await goalPage.open(uuid);
  await goalPage.name.fill('After');
  await goalPage.progress.fill('20');
  await goalPage.saveAndSee('Saved');
  await api.request('PUT', `/api/v2/goals/${uuid}`, { progress: 30 });
  await goalPage.choice('Undo').click();
  const { conflict } = goalPage;
  await expect(conflict).toContainText('changed: progress 20% → 30%');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'After', progress: '30' });
  await conflict.getByLabel('’s: 30%').check();
  await conflict.getByRole('button', { name: 'Save your changes with theirs' }).click();
  await goalPage.isTold('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Before', progress: '30' });
});

test('a value of an older record is restored by itself, beside other input', async ({ api, goalPage }) => {
  const { uuid } = await api.createGoal({
    name: 'Once',
    progress: 10,
    visible_to_circles_uuids: [demoUuid('circle Marvel')],
  });
  await api.request('PUT', `/api/v2/goals/${uuid}`, {
    name: 'Later',
    progress: 20,
    visible_to_circles_uuids: [],
  });
  await api.request('PUT', `/api/v2/goals/${uuid}`, { name: 'Now' });
  await goalPage.open(uuid);
  await goalPage.timeframe.fill('Typed');
  const older = goalPage.records.nth(1);
  await older.getByRole('button', { name: 'Restore old name' }).click();
  await expect(goalPage.name).toHaveValue('Once');
  await expect(goalPage.progress).toHaveValue('20');
  await expect(goalPage.timeframe).toHaveValue('Typed');
  await expect(goalPage.records.first()).toContainText('Name “Now” → “Once”');
  await goalPage.records.nth(2).getByRole('button', { name: 'Restore old visible to circles' }).click();
  await expect(goalPage.circles.chips).toHaveText([/Marvel/]);
  await expect(goalPage.records.first()).toContainText('every circle of the owners → Marvel');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Once', progress: '20', timeframe: null });
});

test('“Other” without words is not saved, and with words it is recorded', async ({ api, goalPage }) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await goalPage.name.fill('After');
  await goalPage.reason.selectOption('Other');
  await goalPage.save();
  await expect(goalPage.reasonWords).toBeFocused();
  await expect(goalPage.reasonWords).toHaveAccessibleDescription(/Give the reason in a few words/);
  await expect(goalPage.name).toHaveValue('After');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Before' });

  await goalPage.reasonWords.fill('A letter of 3 March');
  await goalPage.saveAndSee('Saved');
  await expect(goalPage.records.first()).toContainText('Other: A letter of 3 March');
});

test('a deleted goal leaves the list, and its history stays behind the API', async ({
  api,
  goalPage,
  goalsList,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Deleted with a history' });
  await goalPage.open(uuid);
  await goalPage.progress.fill('50');
  await goalPage.saveAndSee('Saved');
  await goalPage.deleteButton.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete goal' }).click();
  await expect(page).toHaveURL('/goals');
  await expect(goalsList.rows).toHaveCount(25);
  await expect(goalsList.link('Deleted with a history')).toHaveCount(0);
  expect(await api.findGoals('Deleted with a history')).toEqual([]);
  const kinds = (await api.readHistory(uuid)).map(({ kind }) => kind);
  expect(kinds).toEqual(['deleted', 'updated', 'created']);
  expect((await api.request('DELETE', `/api/v2/goals/${uuid}/history`)).status).toBe(405);
  expect(await api.readHistory(uuid)).toHaveLength(3);
});

test('a long history comes in pages', async ({ api, goalPage }) => {
  const { uuid } = await api.createGoal({ name: 'Often changed' });
  for (let percent = 1; percent <= 20; percent += 1) {
    await api.request('PUT', `/api/v2/goals/${uuid}`, { progress: percent });
  }
  await goalPage.open(uuid);
  const { history, records } = goalPage;
  const turn = (name: string) => history.getByRole('button', { name, exact: true });
  await expect(history).toContainText('Page 1 of 2');
  await expect(records).toHaveCount(15);
  await expect(records.first()).toContainText('Progress 19% → 20%');
  await turn('Older').click();
  await expect(records).toHaveCount(6);
  await expect(records.first()).toContainText('Progress 4% → 5%');
  await expect(turn('Undo')).toHaveCount(0);
  await expect(turn('Older')).toHaveCount(0);
  await turn('Newer').click();
  await expect(records.first()).toContainText('Progress 19% → 20%');
});
