import {
  type DocumentedUpstream,
  documented,
  startDocumentedUpstream,
} from '../src/testing/servers/documented-upstream';
import { test as base, expect } from './fixtures';
import { createGoalPage } from './pages/goal-page';
import { createGoalsList } from './pages/goals-list';
import { startGatewayServer } from './start-gateway-server';

const { goalUuid } = documented;

base.describe('before a Plannr that lists goals by client only', () => {
  base.use({ expectedErrors: [/status of 502/] });
  const test = base.extend<{ plannr: DocumentedUpstream }, { upstream: DocumentedUpstream }>({
    upstream: [
      async ({ browserName: _ }, use) => {
        const upstream = await startDocumentedUpstream({ keeps: true, isClientActive: true });
        await use(upstream);
        await upstream.close();
      },
      { scope: 'worker' },
    ],
    server: [
      async ({ upstream }, use) => {
        const server = await startGatewayServer(upstream.url);
        await use(server);
        await server.stop();
      },
      { scope: 'worker' },
    ],
    plannr: async ({ upstream, signInPage, page }, use) => {
      await signInPage.open();
      await signInPage.signIn(documented.token);
      await signInPage.choose('Alex Adviser');
      await expect(page.getByRole('heading', { name: 'Goals' })).toBeVisible();
      await use(upstream);
    },
  });

  test('an owner is chosen first, and the search box says whose names it finds', async ({ page, plannr }) => {
    const goalsList = createGoalsList(page);
    await expect(page.getByText('Choose an owner')).toBeVisible();
    await expect(page.getByLabel('Search by name or first owner')).toBeVisible();
    await goalsList.owners.box.fill('Gareth');
    await goalsList.owners.options.filter({ hasText: 'Gareth Thompson' }).click();
    await goalsList.owners.box.press('Escape');
    await expect(goalsList.names).toHaveText(['Reduced Mileage']);
    await goalsList.search.fill('mileage gareth');
    await expect(goalsList.names).toHaveText(['Reduced Mileage']);
    await goalsList.search.fill('house');
    await expect(page.getByText('No goal matches')).toBeVisible();
    expect(plannr.requests.some(({ query }) => query.get('filter[name]') === 'house')).toBe(false);
  });

  test('a goal is saved in Plannr’s words, and a change by someone else is shown first', async ({
    page,
    plannr,
  }) => {
    const goalPage = createGoalPage(page);
    await goalPage.open(goalUuid);
    await goalPage.timeframe.fill('Next year');
    await goalPage.saveAndSee('Saved');
    expect(plannr.requests.findLast(({ method }) => method === 'PUT')?.body).toEqual({
      timeframe: 'Next year',
    });
    const elsewhere = {
      authorization: `Bearer ${documented.token}`,
      'x-plannr-account-uuid': documented.adviserUuid,
    };
    await fetch(`${plannr.url}/api/v2/goals/${goalUuid}`, {
      method: 'PUT',
      headers: elsewhere,
      body: JSON.stringify({ timeframe: 'Never' }),
    });
    await goalPage.timeframe.fill('Some day');
    await goalPage.save();
    await expect(goalPage.conflict).toContainText('Never');
  });

  test('a new goal whose answer Plannr lost is not created again until its adviser agrees', async ({
    page,
    plannr,
  }) => {
    const name = 'Created, and Plannr did not say so';
    const postsToPlannr = () => plannr.requests.filter(({ method }) => method === 'POST').length;
    await page.clock.setSystemTime(Date.now() + 20 * 60_000);
    const goalPage = createGoalPage(page);
    await goalPage.openNew({ owner: documented.clientUuid });
    await goalPage.name.fill(name);
    plannr.next('lost');
    await goalPage.saveAndSee('We lost the reply. The goal may have been created');
    await goalPage.isTold('There is already a goal with this name. Is it yours?');
    await goalPage.name.fill('Renamed since');
    await goalPage.saveAndSee('There is already a goal with this name');
    await expect(goalPage.choice(new RegExp(`^Open “${name}”, created `))).toBeVisible();
    expect(postsToPlannr()).toBe(1);

    await goalPage.choice('Create another').click();
    await goalPage.isTold('Saved');
    await expect(page.getByRole('article', { name: 'Renamed since' })).toBeVisible();
    expect(postsToPlannr()).toBe(2);
  });

  test('a fault that Plannr reports is shown beside its field', async ({ page, plannr }) => {
    const goalPage = createGoalPage(page);
    await goalPage.open(goalUuid);
    await goalPage.name.fill('Fewer miles');
    const errors = { name: 'The name has already been taken.', colour: ['The colour is missing.'] };
    plannr.next({ status: 200, body: await goalAsItIs(plannr) });
    plannr.next({ status: 422, body: { message: 'The given data was invalid.', errors } });
    await goalPage.save();
    await expect(goalPage.name).toHaveAccessibleDescription(/The name has already been taken\./);
  });
});

async function goalAsItIs({ url }: DocumentedUpstream): Promise<unknown> {
  const headers = {
    authorization: `Bearer ${documented.token}`,
    'x-plannr-account-uuid': documented.adviserUuid,
  };
  return (await fetch(`${url}/api/v2/goals/${goalUuid}`, { headers })).json();
}
