import { startBuiltServer } from '../scripts/built-server.js';
import { demoUuid } from '../src/server/demo/uuids';
import { createApiClient, documentedGoal } from './api-client';
import { test as base, expect, patientSettings } from './fixtures';
import { watchRequests } from './requests';
import { startGatewayServer } from './start-gateway-server';

type Upstream = Awaited<ReturnType<typeof startBuiltServer>>;

/** The journeys' test, with the built server in front of another one, which answers as Plannr documents. */
const test = base.extend<object, { upstream: Upstream }>({
  upstream: [
    async ({ browserName: _ }, use) => {
      const upstream = await startBuiltServer({ ...patientSettings, PLANNR_EXACT: 'on' });
      await use(upstream);
      await upstream.stop();
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ upstream }, use) => {
      const gateway = await startGatewayServer(upstream.url);
      // Users sign in with a token of the Plannr behind it.
      await use({ ...gateway, accessToken: upstream.accessToken });
      await gateway.stop();
    },
    { scope: 'worker' },
  ],
  api: ({ upstream }, use) => use(createApiClient(upstream)),
});

test('a goal is found, edited and stored in gateway mode, and the token stays on the server', async ({
  accessToken,
  api,
  goalPage,
  goalsList,
  page,
}) => {
  const answers: Promise<string>[] = [];
  page.on('response', (answer) => answers.push(answer.text().catch(() => '')));
  await goalsList.open();
  await goalsList.search.fill('reduced mil');
  await expect(goalsList.names).toHaveText(['Reduced Mileage']);
  await goalsList.link('Reduced Mileage').click();

  await goalPage.name.fill('Fewer miles');
  await goalPage.description.fill('By train where we can.');
  await goalPage.targetAmount.fill('1,234.50');
  await goalPage.progress.fill('70');
  await goalPage.timeframe.fill('Within two years');
  await goalPage.completeBy.fill('30/04/2027');
  await goalPage.choosePriority('Highest');
  await goalPage.saveAndSee('Saved');
  expect(await api.readGoal(documentedGoal)).toMatchObject({
    name: 'Fewer miles',
    description: 'By train where we can.',
    target_amount: { amount: 123_450, currency: 'GBP' },
    progress: '70',
    timeframe: 'Within two years',
    complete_goal_by: expect.stringMatching(/^2027-04-30T/),
    priority: '5',
  });
  await expect(goalPage.card).toContainText('£1,234.50');
  expect((await Promise.all(answers)).join()).not.toContain(accessToken);
});

test('a new goal is created for owners who are found by any of their names', async ({
  api,
  goalPage,
  page,
}) => {
  await goalPage.openNew();
  await goalPage.name.fill('A boat behind the gateway');
  await goalPage.owners.pick('Siân Pritchard');
  await goalPage.saveAndSee('Saved');
  const uuid = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'A boat behind the gateway' });
  const ofOwner = await api.request(
    'GET',
    `/api/v2/goals?filter[account_uuids]=${demoUuid('account Siân Pritchard')}`,
  );
  const { data } = await ofOwner.json();
  expect(data.map((goal: { uuid: string }) => goal.uuid)).toContain(uuid);
});

test('a change by another client of Plannr is a question, and never overwritten', async ({
  api,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'Both of us', progress: 10 });
  await goalPage.open(uuid);
  await api.request('PUT', `/api/v2/goals/${uuid}`, { progress: 40 });
  await goalPage.timeframe.fill('Soon');
  await goalPage.save();
  await expect(goalPage.conflict).toContainText('changed: progress 10% → 40%');
  await goalPage.conflict.getByRole('button', { name: 'Save your changes with theirs' }).click();
  await goalPage.isTold('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ progress: '40', timeframe: 'Soon' });
});

test('a goal is deleted behind the gateway', async ({ api, goalPage, page }) => {
  const { uuid } = await api.createGoal({ name: 'Given up behind the gateway' });
  await goalPage.open(uuid);
  await goalPage.deleteButton.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete goal' }).click();
  await expect(page).toHaveURL(/\/goals$/);
  expect((await api.request('GET', `/api/v2/goals/${uuid}`)).status).toBe(404);
});

test('a fault that Plannr finds is shown beside its field', async ({ api, goalPage, page }) => {
  const { uuid } = await api.createGoal({ name: 'With an owner who left' });
  await goalPage.open(uuid);
  const requests = watchRequests(page);
  await page.route(`**/bff/api/v2/goals/${uuid}`, (route) =>
    route.continue({ postData: JSON.stringify({ account_uuids: [demoUuid('account of nobody')] }) }),
  );
  await goalPage.name.fill('Still with an owner who left');
  await goalPage.save();
  await expect(goalPage.summary).toContainText('Owners');
  expect(requests.to({ method: 'PUT', path: /\/goals\// })).toHaveLength(1);
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'With an owner who left' });
});
