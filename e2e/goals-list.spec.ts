import { demoUuid } from '../src/server/demo/uuids';
import { expect, test } from './fixtures';
import { holdRequests, watchRequests } from './requests';

const goalsPath = '/bff/api/v2/goals';

test('a goal is found by its name or its owner without accents, and no address contains the search', async ({
  goalsList,
  page,
}) => {
  await page.clock.install({ time: '2026-11-29T12:00:00Z' });
  await goalsList.open();
  await expect(goalsList.rows).toHaveCount(25);
  const requests = watchRequests(page);
  await page.clock.pauseAt('2026-11-29T12:30:00Z');
  await goalsList.search.pressSequentially('nunez');
  await page.clock.resume();
  await expect(goalsList.rows).toHaveCount(2);
  await expect(goalsList.names.filter({ hasText: /A home in Valencia|Lucía’s wedding/ })).toHaveCount(2);
  await expect(goalsList.count).toHaveText('2 goals');
  await expect(page).toHaveURL('/goals');
  expect(requests.to({ path: goalsPath })).toHaveLength(1);

  await goalsList.search.fill('LUCIA');
  await expect(goalsList.names).toHaveText(['Lucía’s wedding']);
  await goalsList.link('Lucía’s wedding').click();
  await expect(page.getByRole('article', { name: 'Lucía’s wedding' })).toBeVisible();
  await page.goBack();
  await expect(goalsList.search).toHaveValue('LUCIA');
  await expect(goalsList.names).toHaveText(['Lucía’s wedding']);
  await page.reload();
  await expect(goalsList.search).toHaveValue('LUCIA');
  await expect(goalsList.names).toHaveText(['Lucía’s wedding']);
});

test('a click on a goal opens it even while a search is running', async ({ goalPage, goalsList, page }) => {
  await page.clock.install();
  await goalsList.open();
  await expect(goalsList.rows).toHaveCount(25);
  const code = await holdRequests(page, { path: /goal-route/ });
  await goalsList.search.fill('Emergency');
  await goalsList.names.last().click();
  await code.arrived;
  await page.clock.runFor(1_000);
  code.letGo();
  await expect(goalPage.saveButton).toBeVisible();
});

test('owners and circles filter the list, and stand in the address for a reload and the back button', async ({
  goalsList,
  page,
}) => {
  await goalsList.open();
  await goalsList.owners.pick('Aisha Khan');
  await expect(goalsList.rows).toHaveCount(2);
  await expect(page).toHaveURL(`/goals?owner=${demoUuid('account Aisha Khan')}`);
  await goalsList.circles.pick('NHS consultants');
  await expect(goalsList.names).toHaveText(['Emergency fund']);
  await page.reload();
  await expect(goalsList.owners.chips).toHaveText([/Aisha Khan/]);
  await expect(goalsList.circles.chips).toHaveText([/NHS consultants/]);
  await expect(goalsList.names).toHaveText(['Emergency fund']);
  await page.goBack();
  await expect(goalsList.circles.chips).toHaveCount(0);
  await expect(goalsList.rows).toHaveCount(2);
  await goalsList.owners.remove('Aisha Khan').click();
  await expect(page).toHaveURL('/goals');
});

test('the list is sorted by complete-by date, priority, progress and last change, and the order is in the address', async ({
  api,
  goalsList,
  page,
}) => {
  const owner = demoUuid('account Llewellyn Marine Services Ltd');
  const made = [
    { name: 'Sooner', complete_goal_by: '2031-01-01', priority: 1, progress: 50 },
    { name: 'Later', complete_goal_by: '2041-01-01', priority: 3, progress: 10 },
    { name: 'Between', complete_goal_by: '2036-01-01', priority: 5, progress: 90 },
  ];
  for (const goal of made) await api.createGoal({ ...goal, account_uuids: [owner] });
  await goalsList.open(`/goals?owner=${owner}`);
  const orders = [
    { words: 'Last change, newest first', names: ['Between', 'Later', 'Sooner'] },
    { words: 'Last change, oldest first', sort: 'updated_at', names: ['Sooner', 'Later', 'Between'] },
    { words: 'Complete by, soonest first', sort: 'complete_goal_by', names: ['Sooner', 'Between', 'Later'] },
    { words: 'Complete by, latest first', sort: '-complete_goal_by', names: ['Later', 'Between', 'Sooner'] },
    { words: 'Priority, highest first', sort: '-priority', names: ['Between', 'Later', 'Sooner'] },
    { words: 'Priority, lowest first', sort: 'priority', names: ['Sooner', 'Later', 'Between'] },
    { words: 'Progress, furthest first', sort: '-progress', names: ['Between', 'Sooner', 'Later'] },
    { words: 'Progress, least first', sort: 'progress', names: ['Later', 'Sooner', 'Between'] },
  ];
  for (const { words, sort, names } of orders) {
    await goalsList.sort.selectOption(words);
    await expect(goalsList.names).toHaveText(names);
    await expect(page).toHaveURL(`/goals?owner=${owner}${sort ? `&sort=${sort}` : ''}`);
  }
});

test('there are 25 goals a page, and the page is in the address', async ({ goalsList, page }) => {
  await goalsList.open('/goals?sort=-progress');
  await expect(goalsList.rows).toHaveCount(25);
  await expect(goalsList.previous).toHaveCount(0);
  const [first] = await goalsList.names.allInnerTexts();
  await goalsList.next.click();
  await expect(page).toHaveURL('/goals?sort=-progress&page=2');
  await expect(page.getByText(/^Page 2 of \d+$/)).toBeVisible();
  await expect(goalsList.link(first ?? '')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(/^Page 2 of \d+$/)).toBeVisible();
  await goalsList.sort.selectOption('Progress, least first');
  await expect(page).toHaveURL('/goals?sort=progress');
  await page.goBack();
  await expect(page).toHaveURL('/goals?sort=-progress&page=2');
});

test('a row shows target, progress, complete-by date, priority, and whether it is reached or past its date', async ({
  goalsList,
}) => {
  await goalsList.open(`/goals?owner=${demoUuid('account Margaret Whitfield')}`);
  const row = goalsList.row('University fund for Oliver');
  await expect(row).toContainText('The Whitfield Family Trust, Margaret Whitfield');
  await expect(row).toContainText(/£45,000(?![.])/);
  await expect(row).toContainText('100%');
  await expect(row).toContainText('Medium');
  await expect(row).toContainText('Reached');
  await goalsList.open(`/goals?owner=${demoUuid('account Zainab Khan')}`);
  await expect(goalsList.row('Zainab’s first car')).toContainText(/past its date/);
});

test('a row says how long ago the goal changed, and when', async ({ api, goalsList, page }) => {
  await api.createGoal({ name: 'Left alone' });
  await page.clock.setFixedTime(Date.now() + 3 * 86_400_000);
  await goalsList.open();
  await expect(goalsList.row('Left alone')).toContainText(/Changed 3 days ago, \d+ \w+ \d{4}/);
});

test('a search without a match says so, and its link shows everything', async ({ goalsList, page }) => {
  await goalsList.open();
  await goalsList.search.fill('no goal is called this');
  await expect(page.getByText('No goal matches')).toBeVisible();
  await expect(goalsList.count).toHaveText('0 goals');
  await page.getByRole('button', { name: 'Show all goals' }).click();
  await expect(goalsList.rows).toHaveCount(25);
  await expect(goalsList.search).toHaveValue('');
});

test('the back button returns to the list as it was left', async ({ goalPage, goalsList, page }) => {
  await goalsList.open();
  await goalsList.names.last().click();
  await expect(goalPage.saveButton).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await expect(goalsList.names.last()).toBeInViewport();
});

test('while the goals load their places are kept', async ({ goalsList, page }) => {
  const held = await holdRequests(page, { path: goalsPath });
  await goalsList.open();
  await held.arrived;
  await expect(page.getByText('Loading')).toBeVisible();
  await expect(goalsList.rows).toHaveCount(0);
  held.letGo();
  await expect(goalsList.rows).toHaveCount(25);
});

test.describe('without a network', () => {
  test.use({ expectedErrors: [/net::ERR_INTERNET_DISCONNECTED/] });

  test('a list or a goal that could not be loaded says so and can be retried', async ({
    goalsList,
    goalPage,
    context,
    page,
  }) => {
    await goalsList.open();
    await goalsList.names.first().click();
    await expect(goalPage.saveButton).toBeVisible();
    await page.goBack();
    await expect(goalsList.rows).toHaveCount(25);
    await context.setOffline(true);
    await goalsList.sort.selectOption('Complete by, soonest first');
    await expect(page.getByRole('alert')).toContainText('Could not load the goals');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    // Until the answer arrives, the rows are in the old order.
    await expect(page.getByRole('region', { name: 'Goals found' })).toHaveAttribute('aria-busy', 'false');
    await expect(goalsList.rows).toHaveCount(25);

    await context.setOffline(true);
    await goalsList.names.last().click();
    await expect(page.getByRole('alert')).toContainText('Could not load this goal');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(goalPage.saveButton).toBeVisible();
  });
});

test('a missing goal and a missing page say so and link back', async ({ goalsList, page }) => {
  await page.goto(`/goals/${demoUuid('goal that nobody made')}`);
  await expect(page.getByRole('alert')).toContainText('Goal not found');
  await page.goto('/nowhere');
  await expect(page.getByText('There is nothing at this address')).toBeVisible();
  await page.getByRole('link', { name: 'Go to the goals' }).click();
  await expect(goalsList.rows).toHaveCount(25);
});

test('a goal of another firm cannot be opened', async ({ page, goalPage }) => {
  await page.goto(`/goals/${demoUuid('goal Vineyard in Kent')}`);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(goalPage.form).toHaveCount(0);
  await expect(page.getByText('Vineyard')).toHaveCount(0);
});

test('the way back from a goal leads to the list as it was left', async ({
  api,
  goalPage,
  goalsList,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Found and left' });
  await goalsList.open('/goals?sort=progress');
  await goalsList.search.fill('found and left');
  await expect(goalsList.names).toHaveText(['Found and left']);
  await goalsList.link('Found and left').click();
  await expect(page).toHaveURL(`/goals/${uuid}`);
  await expect(goalPage.saveButton).toBeVisible();
  await page.getByRole('link', { name: 'All goals' }).click();
  await expect(page).toHaveURL('/goals?sort=progress');
  await expect(goalsList.search).toHaveValue('found and left');
  await expect(goalsList.names).toHaveText(['Found and left']);
  await expect(goalsList.link('Found and left')).toBeFocused();
});

test('filtered by a couple the list has their joint goals too, and by one client a new goal starts with that client', async ({
  goalPage,
  goalsList,
  page,
}) => {
  await goalsList.open();
  await goalsList.owners.pick('Margaret Whitfield');
  await goalsList.owners.pick('George Whitfield');
  await expect(goalsList.names).toHaveCount(4);
  await expect(goalsList.link('Pay off the mortgage')).toHaveCount(1);
  await expect(goalsList.row('Pay off the mortgage').locator('[data-pair]')).toHaveText('MG');
  await goalsList.owners.remove('Margaret Whitfield').click();
  await expect(goalsList.names).toHaveCount(3);
  await page.getByRole('link', { name: 'New goal' }).click();
  await expect(goalPage.owners.chips).toHaveText([/George Whitfield/]);
  await expect(goalPage.name).toBeFocused();
});
