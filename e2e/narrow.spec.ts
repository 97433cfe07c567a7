import type { Locator } from '@playwright/test';
import { demoUuid } from '../src/server/demo/uuids';
import { documentedClient } from './api-client';
import { expect, test } from './fixtures';

test.use({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });

test('an adviser finds a goal, edits it and saves it on a narrow dark screen', async ({
  api,
  goalPage,
  goalsList,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'On a phone', complete_goal_by: '2027-04-29' });
  await goalsList.open();
  await goalsList.filtersButton.click();
  await goalsList.owners.pick('Hulk Banner');
  await expect(goalsList.filtersButton).toHaveText('Filters (1)');
  await goalsList.link('On a phone').click();
  await goalPage.owners.pick('Siân Pritchard');
  await goalPage.targetAmount.fill('1,234.50');
  await goalPage.calendarButton.click();
  await goalPage.calendar.getByRole('button', { name: /30 April 2027/ }).click();
  await goalPage.choosePriority('High');
  await goalPage.saveAndSee('Saved');

  await expect(goalPage.card.getByText('£1,234.50', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(`/goals/${uuid}`);
  expect(await api.readGoal(uuid)).toMatchObject({
    account_uuids: [documentedClient, demoUuid('account Siân Pritchard')],
    target_amount: { amount: 123_450 },
    complete_goal_by: expect.stringMatching(/^2027-04-30T/),
    priority: '4',
  });
});

test('owners, circles and order are collapsed until they are opened, by key too', async ({ goalsList }) => {
  await goalsList.open();
  await expect(goalsList.rows.first()).toBeInViewport({ ratio: 0.9 });
  await expect(goalsList.owners.box).toBeHidden();
  await goalsList.search.press('Tab');
  await goalsList.filtersButton.press('Enter');
  await expect(goalsList.filtersButton).toHaveAttribute('aria-expanded', 'true');
  await goalsList.sort.selectOption('Complete by, soonest first');
  await goalsList.filtersButton.press('Enter');
  await expect(goalsList.sort).toBeHidden();
  await expect(goalsList.filtersButton).toBeFocused();
});

test('a popup at the bottom of the screen scrolls into view, with its box', async ({ api, goalPage }) => {
  const { uuid } = await api.createGoal();
  await goalPage.open(uuid);
  const { owners, completeBy, calendarButton, calendar } = goalPage;
  await putAtTheBottom(owners.box);
  await owners.box.click();
  await expect(owners.list).toBeInViewport({ ratio: 0.99 });
  await expect(owners.box).toBeInViewport({ ratio: 0.99 });
  await owners.box.press('Escape');

  await putAtTheBottom(calendarButton);
  await calendarButton.click();
  await expect(calendar).toBeInViewport({ ratio: 0.99 });
  await expect(completeBy).toBeInViewport({ ratio: 0.99 });
});

function putAtTheBottom(control: Locator) {
  return control.evaluate((element) => element.scrollIntoView({ block: 'end' }));
}
