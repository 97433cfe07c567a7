import { rewriteAnswer } from '../src/testing/network/faults';
import { expect, test } from './faulty';

test.use({ settings: { PLANNR_AMOUNT_UNIT: 'minor' } });

test('with the unit of amounts settled, an amount that is off by a hundred is reported and blocks nothing', async ({
  api,
  goalPage,
  faultyProxy,
}) => {
  const { uuid } = await api.createGoal();
  await goalPage.open(uuid);
  const tooMuch = { amount: 5_500_000, formatted: '£55,000.00', currency: 'GBP' };
  faultyProxy.next(
    rewriteAnswer((body) => ({ ...body, target_amount: tooMuch })),
    { method: 'PUT' },
  );
  await goalPage.targetAmount.fill('550');
  await goalPage.saveAndSee('Target amount: you sent £550.00, stored is £55,000.00');
  await goalPage.choice('Edit Target amount').click();
  await expect(goalPage.targetAmount).toBeEditable();
  await expect(goalPage.targetAmount).toHaveValue('550.00');
});
