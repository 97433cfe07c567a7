import { expect, test } from './fixtures';

test.use({ settings: { LOCALE: 'de-DE', CURRENCY: 'EUR' } });

test('a firm with another locale types and reads money and days its own way', async ({ api, goalPage }) => {
  const { uuid } = await api.createGoal({ name: 'Ein Boot' });
  await goalPage.open(uuid);
  await goalPage.targetAmount.fill('1.234,50');
  await expect(goalPage.targetAmount).toHaveAccessibleDescription(/^1\.234,50\s€$/);
  await goalPage.completeBy.fill('29.4.27');
  await expect(goalPage.completeBy).toHaveAccessibleDescription(/29\. April 2027/);
  await goalPage.calendarButton.click();
  await goalPage.calendar.getByRole('button', { name: /30\. April 2027/ }).click();
  await goalPage.saveAndSee('Saved');

  expect(await api.readGoal(uuid)).toMatchObject({
    target_amount: { amount: 123_450, currency: 'EUR' },
    complete_goal_by: expect.stringMatching(/^2027-04-30/),
  });
  await expect(goalPage.targetAmount).toHaveValue('1.234,50');
  await expect(goalPage.completeBy).toHaveValue('30.04.2027');
  await expect(goalPage.fact('Complete by')).toContainText('30. April 2027');
  await expect(goalPage.fact('Complete by')).toContainText(/in \d+ months/);
  const german = goalPage.card.locator('[lang="de-DE"][dir="auto"]');
  await expect(german.filter({ hasText: '30. April 2027' })).not.toHaveCount(0);
  await expect(german.filter({ hasText: '1.234,50' })).not.toHaveCount(0);
  await goalPage.completeBy.fill('2.5.27');
  await expect(goalPage.changes).toContainText('30. Apr. 2027 → 2. Mai 2027 (2 days later)');
  await expect(goalPage.changes.locator('[lang="de-DE"]')).toHaveText(['30. Apr. 2027', '2. Mai 2027']);
});
