import { documentedClient } from './api-client';
import { expect, test } from './fixtures';
import { watchRequests } from './requests';

test.use({ settings: { PLANNR_EXACT: 'on' } });

const puts = { method: 'PUT', path: /^\/bff\/api\/v2\/goals\/[^/]+$/ };

test('a field that Plannr does not return is not sent until it is set, and can be left unchanged again', async ({
  api,
  database,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before', show_on_circles: true });
  await goalPage.open(uuid);
  const requests = watchRequests(page);
  const { form } = goalPage;
  const group = (name: string) => form.getByRole('group', { name, exact: true });
  for (const name of ['Owners', 'Shown on circles', 'Visible to circles']) {
    await expect(group(name)).toContainText('Not returned by Plannr, and left as it is');
  }
  await expect(group('Owners')).toContainText('Known: Hulk Banner');
  await expect(goalPage.whereShown).toContainText('Plannr does not tell us where this appears now');
  await goalPage.name.fill('Only the name');
  await goalPage.saveAndSee('Saved');
  expect(requests.to(puts).map((put) => put.postDataJSON())).toEqual([{ name: 'Only the name' }]);

  await form.getByRole('button', { name: 'Set owners' }).click();
  await expect(goalPage.owners.box).toBeFocused();
  await expect(goalPage.owners.chips).toHaveText([/Hulk Banner/]);
  await expect(goalPage.owners.box).toHaveAccessibleDescription(/Replaces the current owners/);
  await form.getByRole('button', { name: 'Leave as it is (Owners)', exact: true }).click();
  await expect(form.getByRole('button', { name: 'Set owners' })).toBeFocused();
  await goalPage.saveAndSee('No changes to save');
  const stored = await database
    .selectFrom('goals')
    .select('shown_on_circles')
    .where('uuid', '=', uuid)
    .executeTakeFirst();
  expect(stored).toEqual({ shown_on_circles: 1 });
});

test('a sent value that was not returned shows as not confirmed for this visit, and is not sent again', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await page.clock.setFixedTime('2026-11-24T14:05:00Z');
  await goalPage.open(uuid);
  const requests = watchRequests(page);
  const { form } = goalPage;
  await form.getByRole('button', { name: 'Set shown on circles' }).click();
  await goalPage.shownOnCircles.check();
  await form.getByRole('button', { name: 'Set owners' }).click();
  await goalPage.saveAndSee('Plannr doesn’t return owners, shown on circles, so we couldn’t check them');
  const group = (name: string) => form.getByRole('group', { name, exact: true });
  await expect(group('Owners')).toContainText('Hulk Banner (sent 14:05, not confirmed)');
  await expect(group('Shown on circles')).toContainText('shown (sent 14:05, not confirmed)');
  await goalPage.saveAndSee('No changes to save');

  await goalPage.name.fill('After');
  await goalPage.saveAndSee('Saved');
  const bodies = requests.to(puts).map((put) => put.postDataJSON());
  expect(bodies).toEqual([{ account_uuids: [documentedClient], shown_on_circles: true }, { name: 'After' }]);
  await page.reload();
  await expect(group('Owners')).toContainText('Not returned by Plannr');
  await expect(form.getByText('not confirmed')).toHaveCount(0);
});

test('clearing a field that Plannr does not let be emptied is refused beside the field, and a timeframe is cleared', async ({
  api,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({
    target_amount: 500,
    timeframe: 'Soon',
    complete_goal_by: '2027-04-29',
  });
  await goalPage.open(uuid);
  await goalPage.targetAmount.clear();
  await goalPage.completeBy.clear();
  await goalPage.timeframe.clear();
  await goalPage.save();
  await expect(goalPage.summary.getByRole('listitem')).toHaveText([
    'Target amount: Plannr doesn’t allow this to be empty',
    'Complete by: Plannr doesn’t allow this to be empty',
  ]);
  await goalPage.targetAmount.fill('5');
  await goalPage.completeBy.fill('29/04/2027');
  await goalPage.saveAndSee('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ timeframe: null, target_amount: { amount: 500 } });
});

test('Plannr keeps no record of changes, and the last save of this visit can be undone', async ({
  api,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before', progress: 10 });
  await goalPage.open(uuid);
  const undo = goalPage.history.getByRole('button', { name: 'Undo the last save' });
  await expect(goalPage.history).toContainText('Plannr keeps no record of changes');
  await expect(undo).toHaveCount(0);
  await goalPage.name.fill('After');
  await goalPage.progress.fill('20');
  await goalPage.saveAndSee('Saved');
  await undo.click();
  await goalPage.isTold('Change undone');
  await expect(goalPage.name).toHaveValue('Before');
  await expect(goalPage.progress).toHaveValue('10');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Before', progress: '10' });
});
