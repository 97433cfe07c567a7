import type { Page } from '@playwright/test';
import { cutAnswer, cutRequest, holdAnswer, holdRequest } from '../src/testing/network/faults';
import type { ApiClient } from './api-client';
import { expect, test } from './faulty';
import { createGoalPage, type GoalPage } from './pages/goal-page';

const puts = { method: 'PUT', path: /^\/bff\/api\/v2\/goals\// };

test('the browser does not send a request again by itself when its connection is cut', async ({
  goalPage,
  page,
  faultyProxy,
}) => {
  await goalPage.openNew();
  for (const fault of [cutRequest, cutAnswer]) {
    // The answers leave connections that are open, which the next request uses.
    const status = await page.evaluate(() => fetch('/healthz').then((answer) => answer.status));
    expect(status).toBe(200);
    faultyProxy.clear();
    faultyProxy.next(fault, { path: '/healthz' });
    const error = await page.evaluate(() => fetch('/healthz').catch(String));
    expect(error).toBe('TypeError: Failed to fetch');
    expect(faultyProxy.requests).toMatchObject([{ path: '/healthz', status: null }]);
  }
});

for (const [title, hold, stored] of [
  ['on its way to the server', holdRequest, 'Before'],
  ['on its way back', holdAnswer, 'Typed'],
] as const) {
  test(`a save is held ${title}: it continues when it is released`, async ({
    api,
    goalPage,
    page,
    faultyProxy,
  }) => {
    const uuid = await openWithTyping({ api, goalPage });
    const held = hold();
    faultyProxy.next(held, puts);
    const outcome = outcomeOfPut(page);
    await goalPage.save();
    await held.arrived;
    expect(await api.readGoal(uuid)).toMatchObject({ name: stored });
    held.letGo();
    expect(await outcome).toBe(200);
    await expect(goalPage.name).toHaveValue('Typed');
    expect(await api.readGoal(uuid)).toMatchObject({ name: 'Typed' });
  });
}

test('two saves are answered in the other order: both are stored', async ({
  api,
  context,
  goalPage,
  page,
  faultyProxy,
}) => {
  const [slow, quick] = [await api.createGoal(), await api.createGoal()];
  const otherPage = await context.newPage();
  const otherGoalPage = createGoalPage(otherPage);
  await goalPage.open(slow.uuid);
  await otherGoalPage.open(quick.uuid);
  const held = holdAnswer();
  faultyProxy.next(held, puts);

  await goalPage.name.fill('First');
  const outcome = outcomeOfPut(page);
  await goalPage.save();
  await held.arrived;
  await otherGoalPage.name.fill('Second');
  const otherOutcome = outcomeOfPut(otherPage);
  await otherGoalPage.save();
  expect(await otherOutcome).toBe(200);
  held.letGo();
  expect(await outcome).toBe(200);

  await expect(goalPage.name).toHaveValue('First');
  await expect(otherGoalPage.name).toHaveValue('Second');
  expect(await api.readGoal(slow.uuid)).toMatchObject({ name: 'First' });
  expect(await api.readGoal(quick.uuid)).toMatchObject({ name: 'Second' });
});

async function openWithTyping({ api, goalPage }: { api: ApiClient; goalPage: GoalPage }): Promise<string> {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await goalPage.name.fill('Typed');
  return uuid;
}

/** What the browser reports of the next PUT: the status of a complete answer, otherwise the error. */

/** What the browser reports of a PUT: a status, or a network error. */
async function outcomeOfPut(page: Page) {
  const isPut = { predicate: (request: { method(): string }) => request.method() === 'PUT' };
  const request = await Promise.race([
    page.waitForEvent('requestfinished', isPut),
    page.waitForEvent('requestfailed', isPut),
  ]);
  return request.failure()?.errorText ?? (await request.response())?.status();
}
