import { documentedGoal } from './api-client';
import { expect, test } from './fixtures';
import { watchRequests } from './requests';

// Every journey ends by checking that nothing broke the policy: see `noSurprises`.
test('every page has a strict policy, and requests nothing from other servers', async ({
  goalPage,
  goalsList,
  page,
  serverUrl,
}) => {
  const requests = watchRequests(page);
  const policies: string[] = [];
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) {
      policies.push(response.headers()['content-security-policy'] ?? 'none');
    }
  });
  await page.goto('/sign-in');
  await goalsList.open();
  await goalsList.owners.box.click();
  await expect(goalsList.owners.options).toHaveCount(50);
  await goalPage.openNew();
  await goalPage.open(documentedGoal);
  await goalPage.owners.box.fill('hulk');
  await expect(goalPage.owners.options).toHaveCount(1);
  await goalPage.calendarButton.click();
  await expect(goalPage.calendar.getByRole('grid')).toBeVisible();
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();

  expect(policies).toHaveLength(5);
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  }
  const addresses = requests.to({ path: /./ }).map((request) => request.url());
  expect(addresses.filter((address) => !address.startsWith(`${serverUrl}/`))).toEqual([]);
});

test('the code of the calendar loads when it is opened', async ({ goalPage, page }) => {
  const requests = watchRequests(page);
  const calendarCode = { path: /\/calendar-[\w-]+\.js$/ };
  await goalPage.open(documentedGoal);
  await goalPage.completeBy.focus();
  expect(requests.to(calendarCode)).toEqual([]);
  await goalPage.calendarButton.click();
  await expect(goalPage.calendar.getByRole('grid')).toBeVisible();
  expect(requests.to(calendarCode)).toHaveLength(1);
});
