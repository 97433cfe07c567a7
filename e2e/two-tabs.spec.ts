import { expect, test } from './fixtures';
import { createGoalPage } from './pages/goal-page';

test('a goal in two tabs: the second save is asked about, and nothing is overwritten', async ({
  api,
  context,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'In two tabs' });
  await goalPage.open(uuid);
  const otherTab = createGoalPage(await context.newPage());
  await otherTab.open(uuid);
  await goalPage.timeframe.fill('Typed in the first');
  await otherTab.progress.fill('30');
  await goalPage.saveAndSee('Goal saved');
  await otherTab.saveAndSee('This goal was changed elsewhere');
  await expect(otherTab.progress).toHaveValue('30');
  await expect(otherTab.card).toContainText('Typed in the first');
  expect(await api.readGoal(uuid)).toMatchObject({ timeframe: 'Typed in the first', progress: '0' });
});

test('a tab that comes back shows the newest, but never under something typed', async ({
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
  await goalPage.saveAndSee('This goal was changed elsewhere');

  /** After a minute, as from another tab: by then what was read is old. */
  async function comeBack() {
    await page.clock.fastForward('01:00');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  }
});
