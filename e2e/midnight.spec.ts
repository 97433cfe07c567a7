import { expect, test } from './fixtures';

test('a list and a card left open over midnight count from the new day once they are used again', async ({
  api,
  goalPage,
  goalsList,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Due soon', complete_goal_by: '2027-04-29' });
  await page.clock.setFixedTime('2027-04-26T23:59:00+01:00');
  await goalsList.open();
  const row = goalsList.row('Due soon');
  await expect(row).toContainText('in 3 days');
  await page.clock.setFixedTime('2027-04-27T00:01:00+01:00');
  await goalsList.search.focus();
  await expect(row).toContainText('in 2 days');

  await goalPage.open(uuid);
  const completeBy = goalPage.fact('Complete by');
  await expect(completeBy).toContainText('in 2 days');
  await page.clock.setFixedTime('2027-04-28T00:01:00+01:00');
  await goalPage.name.focus();
  await expect(completeBy).toContainText('tomorrow');

  await goalPage.calendarButton.click();
  const today = goalPage.calendar.getByRole('button', { name: /^Today/ });
  await expect(today).toHaveText('28');
  await page.clock.setFixedTime('2027-04-29T00:01:00+01:00');
  await page.keyboard.press('ArrowLeft');
  await expect(today).toHaveText('29');
  await expect(completeBy).toContainText('today');
});
