import { documentedClient, documentedGoal } from './api-client';
import { expect, test } from './fixtures';

test('a page starts at its top with the focus on its heading, and names itself in the window title', async ({
  goalPage,
  goalsList,
  page,
}) => {
  await goalsList.open();
  await expect(page).toHaveTitle('Goals · Goal editor');
  const last = goalsList.names.last();
  const name = await last.innerText();
  await last.click();
  await expect(goalPage.saveButton).toBeVisible();
  await expect(page).toHaveTitle(`${name} · Goal editor`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);

  await page.getByRole('link', { name: 'All goals' }).click();
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.getByRole('link', { name: 'New goal' }).click();
  await expect(goalPage.name).toBeFocused();
  await expect(page).toHaveTitle('New goal · Goal editor');
  await page.getByRole('link', { name: 'All goals' }).click();
  await expect(page.getByRole('link', { name: 'New goal' })).toBeFocused();
  await last.click();
  await expect(goalPage.saveButton).toBeVisible();
  await page.getByRole('banner').getByRole('link', { name: 'Goals' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Goals' })).toBeFocused();
});

test('going back, the list is at its earlier scroll position', async ({ goalPage, goalsList, page }) => {
  await goalsList.open();
  await goalsList.names.last().scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => window.scrollY);
  expect(scrolled).toBeGreaterThan(0);
  await goalsList.names.last().click();
  await expect(goalPage.saveButton).toBeVisible();
  await page.goBack();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled);
  await expect(goalsList.names.last()).toBeFocused();
});

test('a page starts at its top also after going back within the list', async ({
  goalPage,
  goalsList,
  page,
}) => {
  await goalsList.open();
  await goalsList.next.click();
  await expect(page).toHaveURL('/goals?page=2');
  await page.goBack();
  await expect(page).toHaveURL('/goals');
  await goalsList.names.last().scrollIntoViewIfNeeded();
  await goalsList.names.last().click();
  await expect(goalPage.saveButton).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('the focus stays on the button that has just saved a new goal', async ({ goalPage, page }) => {
  await goalPage.openNew();
  await goalPage.name.fill('Saved for the first time');
  await goalPage.owners.pick('Aisha Khan');
  await goalPage.saveAndSee('Saved');
  await expect(page).toHaveTitle('Saved for the first time · Goal editor');
  await expect(goalPage.saveButton).toBeFocused();
});

test('the next page of the list starts at its top', async ({ goalsList, page }) => {
  await goalsList.open();
  await goalsList.next.click();
  await expect(page).toHaveURL('/goals?page=2');
  await expect(page.getByRole('region', { name: 'Goals found' })).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

for (const [name, address] of [
  ['the list', '/goals'],
  ['a filtered list', `/goals?owner=${documentedClient}`],
  ['a goal', `/goals/${documentedGoal}`],
  ['a new goal', '/goals/new'],
] as const) {
  test(`nothing moves while ${name} loads`, async ({ goalsList, goalPage, page }) => {
    await page.goto(address);
    await expect(goalsList.rows.first().or(goalPage.saveButton)).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Owners' })).toBeVisible();
    expect(await page.evaluate(layoutShifts)).toEqual([]);
  });
}

/** Runs in the page: what moved by itself since it was opened. */
async function layoutShifts() {
  const shifts: unknown[] = [];
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries().map(String)));
  observer.observe({ type: 'layout-shift', buffered: true });
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  await frame();
  await frame();
  return shifts;
}
