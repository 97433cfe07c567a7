import { documentedGoal } from './api-client';
import { expect, test } from './fixtures';
import { holdRequests } from './requests';

test.describe('code that does not load', () => {
  test.use({ expectedErrors: [/net::ERR_FAILED|dynamically imported module/] });

  test('of the list says so inside the shell, and a retry shows the list of the address', async ({
    goalsList,
    page,
  }) => {
    await page.route('**/assets/goals-page*', (route) => route.abort());
    await goalsList.open('/goals?sort=-progress');
    await expect(page.getByRole('alert')).toContainText('This page could not be loaded');
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(goalsList.rows).toHaveCount(25);
    await expect(page).toHaveURL('/goals?sort=-progress');
  });

  test('of a goal leaves the way to other pages open', async ({ goalPage, goalsList, page }) => {
    await page.route('**/assets/goal-route*', (route) => route.abort());
    await page.goto(`/goals/${documentedGoal}`);
    await expect(page.getByRole('alert')).toContainText('This page could not be loaded');
    await page.getByRole('banner').getByRole('link', { name: 'Goals' }).click();
    await expect(goalsList.rows).toHaveCount(25);
    await expect(page.getByRole('heading', { level: 1, name: 'Goals' })).toBeFocused();

    await goalsList.names.first().click();
    await expect(page.getByRole('main')).toBeFocused();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(goalPage.saveButton).toBeVisible();
  });

  test('of a conflict says that the input is kept, and it is, to the last letter', async ({
    api,
    goalPage,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    await goalPage.open(uuid);
    await api.request('PUT', `/api/v2/goals/${uuid}`, { name: 'Theirs' });
    await page.route('**/assets/conflict-notice*', (route) => route.abort());
    await goalPage.name.fill('Mine');
    await goalPage.save();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Part of the page didn’t load. Check your connection');
    await expect(alert).toContainText('Your unsaved changes are kept');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(goalPage.draft).toContainText('“Mine”');
  });

  test('of the sign-in page keeps the code of the link', async ({ signInPage, page }) => {
    await page.route('**/assets/sign-in-page*', (route) => route.abort());
    await page.goto('/sign-in#code=used-before');
    await expect(page.getByRole('alert')).toContainText('This page could not be loaded');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert')).toContainText('This link has expired');
    await expect(signInPage.button).toBeVisible();
  });
});

for (const width of [1280, 320]) {
  test(`nothing moves when the code of the sign-in page loads, at ${width} px`, async ({
    signInPage,
    page,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    const code = await holdRequests(page, { path: /\/sign-in-page-/ });
    const opened = signInPage.open();
    await code.arrived;
    const places = () =>
      Promise.all(
        ['main > *:first-child', 'main > *:last-child'].map((part) => page.locator(part).boundingBox()),
      );
    await expect(page.getByText('Loading')).toBeAttached();
    const before = await places();
    code.letGo();
    await opened;
    await expect(signInPage.button).toBeVisible();
    expect(await places()).toEqual(before);
  });
}
