import { answerJson } from '../src/testing/network/faults';
import { documentedClient } from './api-client';
import { expect, test } from './faulty';

const path = /^\/bff\/api\/v2\/goals(\/[^/]+)?$/;
const puts = { method: 'PUT', path };
const headers = { 'x-request-id': 'request-9' };
const refuse = (status: number, body: unknown) => answerJson({ status, body, headers });

test('a refused save says why in a sentence, names its request, and keeps the input', async ({
  api,
  goalPage,
  faultyProxy,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await goalPage.name.fill('Typed');
  await goalPage.targetAmount.fill('1,234.50');
  const refusals = [
    { status: 403, body: { message: 'You may look at goals only' }, words: 'You may look at goals only' },
    { status: 403, body: undefined, words: 'You don’t have permission to do this.' },
    { status: 413, body: { message: 'Send a body of 64 kB or less' }, words: 'Send a body of 64 kB or less' },
    { status: 413, body: '<h1>Too large</h1>', words: 'The server refused the request.' },
  ];
  for (const { status, body, words } of refusals) {
    faultyProxy.next(refuse(status, body), puts);
    await goalPage.saveAndSee(words);
    await goalPage.isTold('Request request-9');
    await expect(goalPage.name).toHaveValue('Typed');
    await expect(goalPage.targetAmount).toHaveValue('1,234.50');
  }
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Before' });
  await goalPage.saveAndSee('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Typed', target_amount: { amount: 123_450 } });
});

test('a missing goal is reported as deleted, and can be saved as a new one', async ({
  api,
  goalPage,
  page,
  faultyProxy,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await goalPage.name.fill('Not found, and saved anew');
  faultyProxy.next(refuse(404, { message: 'Not found' }), puts);
  await goalPage.saveAndSee('Someone deleted this goal, so nothing was saved');
  await expect(goalPage.name).toHaveValue('Not found, and saved anew');
  await goalPage.choice('Save as a new goal').click();
  await goalPage.isTold('Saved');
  await expect(page).not.toHaveURL(`/goals/${uuid}`);
  expect(await api.findGoals('Not found, and saved anew')).toMatchObject([
    { account_uuids: [documentedClient] },
  ]);
});

test('a 422 in any shape is shown: known fields by their links, and the rest as it is', async ({
  api,
  goalPage,
  faultyProxy,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await goalPage.name.fill('Typed');
  await goalPage.timeframe.fill('Soon');
  const { summary } = goalPage;
  const shapes = [
    {
      body: {
        message: 'Two things',
        errors: { name: ['Choose another name'], firm_uuid: ['Ask your firm'] },
      },
      items: ['Name: Choose another name', 'Ask your firm'],
    },
    {
      body: { message: 'One thing', errors: { timeframe: 'Say it in words' } },
      items: ['Timeframe: Say it in words'],
    },
    { body: { message: 'Goals are closed for the day' }, items: ['Goals are closed for the day'] },
    { body: { errors: { name: [17] } }, items: ['The server didn’t accept some values.'] },
    { body: undefined, items: ['The server didn’t accept some values.'] },
  ];
  for (const { body, items } of shapes) {
    faultyProxy.next(refuse(422, body), puts);
    await goalPage.save();
    await expect(summary.getByRole('listitem')).toHaveText(items);
    await expect(summary).toBeFocused();
    await goalPage.isTold('Request request-9');
    await expect(goalPage.name).toHaveValue('Typed');
    await expect(goalPage.timeframe).toHaveValue('Soon');
  }
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Before' });
  await goalPage.saveAndSee('Saved');
  await expect(summary).toHaveCount(0);
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Typed', timeframe: 'Soon' });
});

test('behind a proxy that drops the ETag the adviser is told so, and nothing is sent', async ({
  api,
  goalPage,
  page,
  faultyProxy,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await page.route(`**/bff/api/v2/goals/${uuid}`, async (route) => {
    const response = await route.fetch();
    const { etag: _, ...kept } = response.headers();
    await route.fulfill({ response, headers: kept });
  });
  await goalPage.open(uuid);
  await expect(page.getByText('Changes can’t be saved')).toBeVisible();
  await goalPage.name.fill('Typed');
  await goalPage.saveAndSee('Something between you and the server removes its ETag header');
  await expect(goalPage.name).toHaveValue('Typed');
  expect(faultyProxy.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Before' });
});
