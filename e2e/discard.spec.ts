import { expect, test } from './fixtures';

test('discarded changes leave the form as the goal is stored', async ({ api, goalPage }) => {
  const { uuid } = await api.createGoal({ name: 'As it was', priority: 2 });
  await goalPage.open(uuid);
  await goalPage.name.fill('Something else');
  await goalPage.choosePriority('Highest');
  await goalPage.owners.pick('Aisha Khan');
  await goalPage.discardButton.click();

  await goalPage.isTold('Changes discarded');
  await expect(goalPage.name).toHaveValue('As it was');
  await expect(goalPage.priority).toHaveAttribute('aria-valuetext', '2 of 5, Low');
  await expect(goalPage.owners.chips).toHaveText([/Hulk Banner/]);
  await goalPage.saveAndSee('No changes to save');
});

test('discarded input can be restored, and is kept like any input', async ({ api, goalPage, page }) => {
  const { uuid } = await api.createGoal({ name: 'As it was' });
  await goalPage.open(uuid);
  await goalPage.discardButton.click();
  await goalPage.isTold('Changes discarded');
  await expect(goalPage.choice('Undo')).toHaveCount(0);

  await goalPage.targetAmount.fill('12,345,6');
  await goalPage.owners.pick('Aisha Khan');
  await goalPage.discardButton.click();
  await goalPage.choice('Undo').click();
  await expect(goalPage.targetAmount).toHaveValue('12,345,6');
  await expect(goalPage.targetAmount).toBeFocused();
  await expect(goalPage.owners.chips).toHaveText([/Hulk Banner/, /Aisha Khan/]);
  await expect(page.getByText('Changes discarded')).toHaveCount(0);
  await goalPage.targetAmount.fill('12.34');
  await goalPage.saveAndSee('Saved');
});
