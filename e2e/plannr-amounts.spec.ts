import { expect, putsTo, test } from './plannr-oddities';

test.use({ oddities: { amountTimes: 100 } });

test('a wrong amount is corrected by typing it again in pounds, and stays correct', async ({
  plannrPage: goalPage,
  upstream,
}) => {
  await goalPage.targetAmount.fill('400');
  await goalPage.saveAndSee('Target amount: you sent £400.00, stored is £40,000.00');
  await goalPage.isTold('The amount is off by a factor of 100');
  await goalPage.choice('Edit Target amount').click();
  await expect(goalPage.targetAmount).toHaveValue('400.00');
  await expect(goalPage.targetAmount).toBeFocused();
  await goalPage.save();
  await expect(goalPage.summary.getByRole('listitem')).toHaveText([
    'Target amount: Choose the unit to send it in',
  ]);
  const unit = goalPage.form.getByRole('group', { name: 'Send the amount in' });
  await expect(unit.getByLabel('Pence: Plannr gets 40000')).not.toBeChecked();
  await unit.getByLabel('Pounds: Plannr gets 400').check();
  await expect(goalPage.summary).toHaveCount(0);
  await goalPage.saveAndSee('Saved');
  await expect(goalPage.card).toContainText('£400.00');

  await goalPage.timeframe.fill('Soon');
  await goalPage.saveAndSee('Saved');
  await expect(goalPage.targetAmount).toHaveValue('400.00');
  expect(putsTo(upstream)).toEqual([
    { target_amount: 40_000 },
    { target_amount: 400 },
    { timeframe: 'Soon' },
  ]);

  await goalPage.targetAmount.fill('500');
  await goalPage.saveAndSee('Saved');
  await goalPage.choice('Undo').click();
  await expect(goalPage.targetAmount).toHaveValue('400.00');
  await expect(goalPage.card).toContainText('£500.00');
});
