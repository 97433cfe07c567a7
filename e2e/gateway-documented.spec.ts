import {
  type DocumentedUpstream,
  documented,
  startDocumentedUpstream,
} from '../src/testing/servers/documented-upstream';
import { test as base, expect } from './fixtures';
import { createGoalPage } from './pages/goal-page';
import { createGoalsList } from './pages/goals-list';
import { startGatewayServer } from './start-gateway-server';

/**
 * The journeys' test, in front of a Plannr whose every answer is its documented example, and that has no list of
 * goals.
 */
const test = base.extend<object, { upstream: DocumentedUpstream }>({
  upstream: [
    async ({ browserName: _ }, use) => {
      const upstream = await startDocumentedUpstream();
      await use(upstream);
      await upstream.close();
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ upstream }, use) => {
      const gateway = await startGatewayServer(upstream.url);
      await use(gateway);
      await gateway.stop();
    },
    { scope: 'worker' },
  ],
});

// Of a Plannr that fails.
test.use({ expectedErrors: [/status of 502/] });

test.beforeEach(async ({ page, signInPage }) => {
  await signInPage.open();
  await signInPage.signIn(documented.token);
  await signInPage.choose('Alex Adviser');
  await page.waitForURL('**/goals');
});

test('lists the goals of a client, with every oddity read and nothing of the firm passed on', async ({
  page,
}) => {
  const goalsList = createGoalsList(page);
  const answers: Promise<string>[] = [];
  const asked: string[] = [];
  page.on('response', (answer) => answers.push(answer.text().catch(() => '')));
  page.on('request', (request) => asked.push(new URL(request.url()).host));
  await expect(page.getByText('Plannr lists goals by client')).toBeVisible();
  await goalsList.owners.box.fill('thompson gareth');
  await goalsList.owners.options.click();
  await goalsList.link('Reduced Mileage').click();

  const { card } = createGoalPage(page);
  await expect(card).toContainText('£40.00');
  await expect(card).toContainText('29 April 2027');
  await expect(card).toContainText('68%');
  await expect(card).toContainText('4 of 5, High');
  await expect(card).toContainText('Gareth Thompson');
  await expect(page.getByRole('form', { name: 'Goal' })).toContainText('Not returned by Plannr');
  const told = (await Promise.all(answers)).join();
  expect(told).not.toContain(documented.secret);
  expect(told).not.toContain('App\\\\Http');
  expect(new Set(asked)).toEqual(new Set([new URL(page.url()).host]));
});

test('an answer that differs from what was sent is reported, field by field', async ({ page }) => {
  const goalPage = createGoalPage(page);
  await goalPage.open(documented.goalUuid);
  await goalPage.name.fill('Another name');
  await goalPage.saveAndSee('Plannr saved something different. Check these');
  await expect(goalPage.form).toContainText('Name: you sent “Another name”, stored is “Reduced Mileage”');
});

test('too many requests are waited for, and a Plannr that fails is tried again', async ({
  page,
  upstream,
}) => {
  const goalPage = createGoalPage(page);
  await goalPage.open(documented.goalUuid);
  await goalPage.timeframe.fill('Soon');
  // A read for the tag comes before the write.
  upstream.next({ status: 429, body: { message: 'Too Many Attempts.' }, headers: { 'retry-after': '2' } });
  await goalPage.save();
  await goalPage.isTold('Too many requests');
  await goalPage.isTold('Plannr saved something different. Check these');

  upstream.next({ status: 502, body: '<html>Bad gateway</html>', headers: { 'content-type': 'text/html' } });
  await goalPage.timeframe.fill('Sooner');
  await goalPage.save();
  await goalPage.isTold('Plannr saved something different. Check these');
});
