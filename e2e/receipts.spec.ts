import { rewriteAnswer } from '../src/testing/network/faults';
import { expect, test } from './faulty';
import { watchRequests } from './requests';

const puts = { method: 'PUT', path: /^\/bff\/api\/v2\/goals\/[^/]+$/ };

test('a value stored differently is named in a notice that stays, and “Edit” restores it', async ({
  api,
  goalPage,
  page,
  faultyProxy,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before', description: 'Untouched', progress: 10 });
  await goalPage.open(uuid);
  const changed = { name: 'A cut na', complete_goal_by: '2027-04-28T00:00:00+01:00', description: 'Changed' };
  faultyProxy.next(
    rewriteAnswer((body) => ({ ...body, ...changed })),
    puts,
  );
  await goalPage.name.fill('A cut name');
  await goalPage.completeBy.fill('29/04/2027');
  await goalPage.saveAndSee('Plannr saved something different. Check these');
  await goalPage.isTold('Name: you sent “A cut name”, stored is “A cut na”');
  await goalPage.isTold('Complete by: you sent 29 April 2027, stored is 28 April 2027');
  await goalPage.isTold('Plannr also changed description');
  await goalPage.isTold('Description: it was “Untouched”, stored is “Changed”');
  await expect(goalPage.name).toHaveValue('A cut na');

  await goalPage.timeframe.fill('Typed since');
  await expect(goalPage.changes).toContainText('Timeframe none → “Typed since”');
  await goalPage.isTold('Plannr saved something different. Check these');
  await goalPage.choice('Edit Name').click();
  await expect(goalPage.name).toHaveValue('A cut name');
  await expect(goalPage.name).toBeFocused();
  await expect(goalPage.timeframe).toHaveValue('Typed since');
  await expect(goalPage.changes).toContainText('Name “A cut na” → “A cut name”');
  await expect(goalPage.completeBy).toHaveValue('28/04/2027');
  await goalPage.choice('Edit Complete by').click();
  await expect(goalPage.completeBy).toHaveValue('29/04/2027');
  await expect(page.getByRole('article', { name: 'A cut na', exact: true })).toBeVisible();
  // The server itself had kept it all along.
  await goalPage.saveAndSee('Description: it was “Changed”, stored is “Untouched”');
});

test('an unrequested change by Plannr comes first, and “Restore” saves the old value beside later input', async ({
  api,
  goalPage,
  page,
  faultyProxy,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before', description: 'Untouched', progress: 10 });
  await goalPage.open(uuid);
  const requests = watchRequests(page);
  faultyProxy.next(
    rewriteAnswer((body) => ({ ...body, description: 'Changed', progress: '11' })),
    puts,
  );
  await goalPage.name.fill('After');
  await goalPage.saveAndSee('Plannr also changed description, progress');
  await goalPage.timeframe.fill('Typed since');
  await goalPage.choice('Restore').click();
  await goalPage.isTold('Saved');
  expect(requests.to(puts).map((put) => put.postDataJSON())).toEqual([
    { name: 'After' },
    { description: 'Untouched', progress: 10 },
  ]);
  await expect(goalPage.timeframe).toHaveValue('Typed since');
  await expect(goalPage.description).toHaveValue('Untouched');
  expect(await api.readGoal(uuid)).toMatchObject({ description: 'Untouched', timeframe: null });
});

test('a name that was trimmed, numbers as strings and a day with a time are stored exactly as entered', async ({
  api,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await goalPage.name.fill('  After ');
  await goalPage.targetAmount.fill('1,234.50');
  await goalPage.progress.fill('68');
  await goalPage.completeBy.fill('29/04/2027');
  await goalPage.choosePriority('High');
  await goalPage.saveAndSee('Saved');
  await goalPage.timeframe.fill('Typed since');
  await expect(goalPage.form.getByText(/^Saved /)).toHaveCount(0);
});

test('an amount that is off by a hundred is called out, and every further amount needs its unit, past a reload', async ({
  api,
  goalPage,
  page,
  faultyProxy,
}) => {
  const { uuid } = await api.createGoal({ name: 'Pounds or pence' });
  await api.createGoal({ name: 'Another in this visit', target_amount: 100 });
  await goalPage.open(uuid);
  faultyProxy.next(
    rewriteAnswer((body) => ({
      ...body,
      target_amount: { amount: 5_500_000, formatted: '£55,000.00', currency: 'GBP' },
    })),
    puts,
  );
  await goalPage.targetAmount.fill('550');
  await goalPage.saveAndSee('The amount is off by a factor of 100');
  await goalPage.isTold('Target amount: you sent £550.00, stored is £55,000.00');
  const unit = goalPage.form.getByRole('group', { name: 'Send the amount in' });
  await expect(unit).toHaveAccessibleDescription(
    /An earlier amount came back 100 times too large or too small/,
  );
  await expect(unit.getByRole('radio', { checked: true })).toHaveCount(0);
  await goalPage.progress.fill('5');
  await expect(goalPage.progress).toHaveValue('5');

  await page.getByRole('link', { name: 'All goals' }).click();
  await page.getByRole('button', { name: 'Leave and discard' }).click();
  await page.getByRole('link', { name: 'Another in this visit' }).click();
  await expect(goalPage.name).toHaveValue('Another in this visit');
  await expect(unit).toBeVisible();
  await page.reload();
  await expect(unit).toBeVisible();
});
