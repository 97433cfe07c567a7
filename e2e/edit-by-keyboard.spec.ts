import { demoUuid } from '../src/server/demo/uuids';
import { documentedClient } from './api-client';
import { expect, test } from './fixtures';
import { tabTo } from './focus';

test('a whole edit by keyboard alone, from the list to “Saved”', async ({
  api,
  goalPage,
  goalsList,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'By keys', complete_goal_by: '2027-04-29', priority: 3 });
  await goalsList.open();
  await expect(goalsList.link('By keys')).toBeVisible();
  await tabTo(goalsList.link('By keys'));
  await page.keyboard.press('Enter');
  await expect(goalPage.saveButton).toBeVisible();

  await tabTo(goalPage.name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Saved by keys');
  await tabTo(goalPage.description);
  await page.keyboard.type('No mouse');

  await tabTo(goalPage.owners.box);
  await page.keyboard.type('zainab');
  await goalPage.owners.isHighlighted();
  await page.keyboard.press('Enter');
  await expect(goalPage.owners.chips).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(goalPage.owners.box).toBeFocused();

  await tabTo(goalPage.targetAmount);
  await page.keyboard.type('99.99');
  await tabTo(goalPage.progress);
  await tabTo(goalPage.progressBar);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(goalPage.progress).toHaveValue('99');
  await tabTo(goalPage.timeframe);
  await page.keyboard.type('Soon');

  await tabTo(goalPage.calendarButton);
  await page.keyboard.press('Enter');
  await expect(goalPage.calendar.getByRole('button', { name: /29 April 2027/ })).toBeFocused();
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect(goalPage.calendarButton).toBeFocused();
  await expect(goalPage.completeBy).toHaveValue('07/06/2027');

  await tabTo(goalPage.priority);
  await page.keyboard.press('End');
  await tabTo(goalPage.shownOnCircles);
  await page.keyboard.press('Space');
  await tabTo(goalPage.circles.box);
  await page.keyboard.press('ArrowDown');
  await expect(goalPage.circles.options).toHaveCount(20);
  await page.keyboard.press('ArrowDown');
  await goalPage.circles.isHighlighted();
  await page.keyboard.press('Enter');
  await expect(goalPage.circles.chips).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await goalPage.isTold('Saved');

  expect(await api.readGoal(uuid)).toMatchObject({
    name: 'Saved by keys',
    description: 'No mouse',
    account_uuids: [documentedClient, demoUuid('account Zainab Khan')],
    target_amount: { amount: 9_999 },
    progress: '99',
    timeframe: 'Soon',
    complete_goal_by: expect.stringMatching(/^2027-06-07/),
    priority: '5',
    shown_on_circles: true,
  });
  await expect(goalPage.circles.box).toBeFocused();
  await tabTo(goalPage.saveButton);
  await page.keyboard.press('Enter');
  await goalPage.isTold('No changes to save');
});

test('Escape closes the calendar, returns the focus to its button and changes nothing', async ({
  api,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({ complete_goal_by: '2027-04-29' });
  await goalPage.open(uuid);
  await goalPage.calendarButton.click();
  const day = goalPage.calendar.getByRole('button', { name: /29 April 2027/ });
  await expect(day).toBeFocused();
  await day.press('ArrowDown');
  await goalPage.calendar.press('Escape');
  await expect(goalPage.calendar).toHaveCount(0);
  await expect(goalPage.calendarButton).toBeFocused();
  await expect(goalPage.completeBy).toHaveValue('29/04/2027');
});

test('the first Tab offers a way past the header', async ({ goalsList, page }) => {
  await goalsList.open();
  await expect(goalsList.rows).toHaveCount(25);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
