import { demoUuid } from '../src/server/demo/uuids';
import { documentedClient } from './api-client';
import { expect, test } from './fixtures';
import { expectSeenFocus, stopsUntil, tabTo } from './focus';

test('Tab goes through a goal in the order in which it is read, and each stop is seen', async ({
  api,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'In order' });
  await goalPage.open(uuid);
  expect(await stopsUntil(goalPage.deleteButton)).toEqual([
    'link "Skip to the page"',
    'link "Goals"',
    'button "Sign out"',
    'link "All goals"',
    'textbox "Name"',
    'textbox "Description"',
    'button "Remove Hulk Banner"',
    'combobox "Owners"',
    'textbox "Target amount"',
    'textbox "Progress"',
    'slider "Progress on a bar"',
    'textbox "Timeframe"',
    'textbox "Complete by"',
    'button "Choose a date"',
    'slider "Priority"',
    'switch "Shown on circles"',
    'combobox "Visible to circles"',
    'button "Save goal"',
    'button "Discard changes"',
    'button "Delete goal"',
  ]);
});

test('the list is sorted, paged and opened by keys, and Tab follows the visual order', async ({
  goalPage,
  goalsList,
  page,
}) => {
  await goalsList.open();
  await expect(goalsList.rows).toHaveCount(25);
  await tabTo(goalsList.search);
  await tabTo(goalsList.sort);
  const [newest = ''] = await goalsList.names.allInnerTexts();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL('/goals?sort=updated_at');
  await expect(goalsList.link(newest)).toHaveCount(0);
  await expect(goalsList.sort).toBeFocused();

  await tabTo(goalsList.next);
  const [first = ''] = await goalsList.names.allInnerTexts();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/goals?sort=updated_at&page=2');
  await expect(goalsList.link(first)).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(goalsList.names.first()).toBeFocused();
  await expectSeenFocus(page);

  await page.keyboard.press('Enter');
  await expect(goalPage.saveButton).toBeVisible();
  await tabTo(goalPage.name);
});

test('an owner is removed by keys, and the focus moves to the next, then to the box', async ({
  api,
  goalPage,
  page,
}) => {
  const aisha = demoUuid('account Aisha Khan');
  const imran = demoUuid('account Imran Khan');
  const { uuid } = await api.createGoal({ account_uuids: [documentedClient, aisha, imran] });
  await goalPage.open(uuid);
  const { owners } = goalPage;
  await tabTo(owners.box);
  for (const name of ['Imran Khan', 'Aisha Khan']) {
    await page.keyboard.press('ArrowLeft');
    await expect(owners.remove(name)).toBeFocused();
    await expectSeenFocus(page);
  }
  await page.keyboard.press('Delete');
  await expect(owners.chip('Aisha Khan')).toHaveCount(0);
  await expect(owners.remove('Imran Khan')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(owners.box).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(owners.chips).toHaveText([/Hulk Banner/]);
  await page.keyboard.press('Control+Enter');
  await goalPage.isTold('Saved');
  await expect(owners.box).toBeFocused();
  expect(await api.readGoal(uuid)).toMatchObject({ account_uuids: [documentedClient] });
});

test('Tab leaves an open list for the next field and picks nothing', async ({ api, goalPage, page }) => {
  const { uuid } = await api.createGoal();
  await goalPage.open(uuid);
  const { owners, targetAmount } = goalPage;
  await tabTo(owners.box);
  await page.keyboard.type('aisha');
  await owners.isHighlighted();
  await page.keyboard.press('Tab');
  await expect(owners.list).toHaveCount(0);
  await expect(targetAmount).toBeFocused();
  await expectSeenFocus(page);
  await expect(owners.chips).toHaveText([/Hulk Banner/]);
});

test('after a refused save the focus moves to the summary, from anywhere, and its link moves it to the field', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal();
  await goalPage.open(uuid);
  await tabTo(goalPage.name);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Enter');
  await expect(goalPage.summary).toBeFocused();
  await expectSeenFocus(page);

  await page.keyboard.press('Tab');
  await expect(goalPage.summary.getByRole('link', { name: 'Give the goal a name' })).toBeFocused();
  await expectSeenFocus(page);
  await page.keyboard.press('Enter');
  await expect(goalPage.name).toBeFocused();
  await expectSeenFocus(page);
  await page.keyboard.type('Named again');
  await page.keyboard.press('Enter');
  await goalPage.isTold('Saved');
});
