import { documentedClient } from './api-client';
import { expect, test } from './fixtures';
import { createGoalPage } from './pages/goal-page';

test('a goal in two tabs: differences are merged, shown, and saved on request', async ({
  api,
  context,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'In two tabs' });
  await goalPage.open(uuid);
  const otherTab = createGoalPage(await context.newPage());
  await otherTab.open(uuid);
  for (const tab of [goalPage, otherTab]) await expect(tab.openElsewhere).toBeVisible();
  await goalPage.timeframe.fill('Typed in the first');
  await otherTab.progress.fill('30');
  await goalPage.saveAndSee('Saved');
  await expect(otherTab.card).toContainText('Typed in the first');
  await expect(otherTab.conflict).toContainText('They changed: timeframe none → “Typed in the first”');
  await expect(otherTab.conflict).toContainText('To be saved: Progress 0% → 30%');
  expect(await api.readGoal(uuid)).toMatchObject({ timeframe: 'Typed in the first', progress: '0' });
  await otherTab.conflict.getByRole('button', { name: 'Save your changes with theirs' }).click();
  await otherTab.isTold('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ timeframe: 'Typed in the first', progress: '30' });
});

test('a tab that the adviser returns to shows the newest goal, but never over unsaved input', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Read again' });
  await page.clock.install();
  await goalPage.open(uuid);
  await api.request('PUT', `/api/v2/goals/${uuid}`, { name: 'Renamed elsewhere' });
  await comeBack();
  await expect(goalPage.name).toHaveValue('Renamed elsewhere');

  await goalPage.name.fill('Typed');
  await api.request('PUT', `/api/v2/goals/${uuid}`, { name: 'Renamed again' });
  await comeBack();
  await expect(page.getByRole('article', { name: 'Renamed again' })).toBeVisible();
  await expect(goalPage.name).toHaveValue('Typed');
  await expect(goalPage.conflict).toContainText('Renamed again');

  /** A minute later, as from another tab: by then a reading is old. */
  async function comeBack() {
    await page.clock.fastForward('01:00');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  }
});

test('a closed tab is no longer reported', async ({ api, context, goalPage }) => {
  const { uuid } = await api.createGoal();
  await goalPage.open(uuid);
  await expect(goalPage.openElsewhere).toHaveCount(0);
  const page = await context.newPage();
  await createGoalPage(page).open(uuid);
  await expect(goalPage.openElsewhere).toBeVisible();
  await page.goto('/goals');
  await expect(goalPage.openElsewhere).toHaveCount(0);
});

test('a new goal that continues in a copy of its tab is created once', async ({ api, goalPage, page }) => {
  const name = 'Begun in one tab';
  await goalPage.openNew({ owner: documentedClient });
  await goalPage.name.fill(name);
  await expect
    .poll(() => page.evaluate(() => Object.keys(sessionStorage).some((key) => key.startsWith('draft '))))
    .toBe(true);
  const opened = page.waitForEvent('popup');
  // As browsers do for "Duplicate": the copy has the storage of the tab.
  await page.evaluate(() => void window.open(location.href));
  const copy = await opened;
  const copied = createGoalPage(copy);
  await copied.draft.getByRole('button', { name: 'Restore' }).click();
  await copied.saveAndSee('Saved');
  await goalPage.saveAndSee('Saved');
  const goals = await api.findGoals(name);
  expect(goals).toHaveLength(1);
  for (const tab of [page, copy]) await expect(tab).toHaveURL(`/goals/${goals[0]?.uuid}`);
});
