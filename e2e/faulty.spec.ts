import type { Page } from '@playwright/test';
import {
  answerHtml,
  answerJson,
  cutAnswer,
  cutBody,
  cutChunkedBody,
  cutRequest,
  holdAnswer,
  holdRequest,
  rewriteAnswer,
  sendTwice,
  truncateBody,
} from '../src/testing/faults';
import type { ApiClient } from './api-client';
import { expect, test } from './faulty';
import { createGoalPage, type GoalPage } from './pages/goal-page';

const puts = { method: 'PUT', path: /^\/bff\/api\/v2\/goals\// };
const json = (status: number, reachesServer = false) =>
  answerJson({ status, body: { message: 'Something is wrong' }, reachesServer });

const faults = [
  {
    title: 'no answer, and not stored',
    fault: cutRequest,
    told: 'net::ERR_CONNECTION_RESET',
    stored: 'Before',
  },
  { title: 'no answer, and stored', fault: cutAnswer, told: 'net::ERR_CONNECTION_RESET', stored: 'Typed' },
  {
    title: 'an answer that is cut',
    fault: cutBody,
    told: 'net::ERR_CONTENT_LENGTH_MISMATCH',
    stored: 'Typed',
  },
  {
    title: 'an answer that is cut between its chunks',
    fault: cutChunkedBody,
    told: 'net::ERR_INCOMPLETE_CHUNKED_ENCODING',
    stored: 'Typed',
  },
  { title: 'an answer that ends after half', fault: truncateBody, told: 200, stored: 'Typed' },
  {
    title: 'HTML, and stored',
    fault: answerHtml({ status: 200, reachesServer: true }),
    told: 200,
    stored: 'Typed',
  },
  { title: 'HTML, and not stored', fault: answerHtml({ status: 502 }), told: 502, stored: 'Before' },
  { title: 'a 500, and stored', fault: json(500, true), told: 500, stored: 'Typed' },
  ...[401, 403, 404, 413, 422, 429, 500, 502, 503].map((status) => ({
    title: `a ${status}, and not stored`,
    fault: json(status),
    told: status,
    stored: 'Before',
  })),
  {
    title: 'the first of two answers, as it was sent twice',
    fault: sendTwice('first'),
    told: 200,
    stored: 'Typed',
  },
  {
    title: 'the second of two answers, as it was sent twice',
    fault: sendTwice('second'),
    told: 412,
    stored: 'Typed',
  },
  {
    title: 'another goal than was sent',
    fault: rewriteAnswer((body) => ({ ...body, progress: '99' })),
    told: 200,
    stored: 'Typed',
  },
];

for (const { title, fault, told, stored } of faults) {
  test(`a save gets ${title}: nothing typed is lost`, async ({ api, goalPage, page, faultyProxy }) => {
    const uuid = await openWithTyping({ api, goalPage });
    faultyProxy.always(fault, puts);
    const outcome = outcomeOfPut(page);
    await goalPage.save();
    expect(await outcome).toBe(told);
    await expect(goalPage.name).toHaveValue('Typed');
    expect(await api.readGoal(uuid)).toMatchObject({ name: stored });
  });
}

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
  test(`a save is held ${title}: it goes on when it is let go`, async ({
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

/** What the browser makes of the next PUT: the status of a whole answer, else the error. */
async function outcomeOfPut(page: Page) {
  const isPut = { predicate: (request: { method(): string }) => request.method() === 'PUT' };
  const request = await Promise.race([
    page.waitForEvent('requestfinished', isPut),
    page.waitForEvent('requestfailed', isPut),
  ]);
  return request.failure()?.errorText ?? (await request.response())?.status();
}
