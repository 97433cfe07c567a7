import { answerJson, cutRequest, holdAnswer, holdRequest } from '../src/testing/network/faults';
import { documentedClient } from './api-client';
import { expect, test } from './faulty';

const path = /^\/bff\/api\/v2\/goals(\/[^/]+)?$/;
const puts = { method: 'PUT', path };
const broken = answerJson({ status: 500, headers: { 'x-request-id': 'request-9' }, body: {} });

test('offline, a save waits with its input, and continues automatically when the network is back', async ({
  api,
  context,
  goalPage,
  faultyProxy,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await context.setOffline(true);
  await goalPage.name.fill('Typed in a tunnel');
  await goalPage.saveAndSee('You’re offline. We’ll save when you’re back');
  await goalPage.choice('Try now').click();
  await expect(goalPage.choice('Try now')).not.toHaveAttribute('aria-disabled', 'true');
  await goalPage.isTold('You’re offline');
  await expect(goalPage.saveButton).toHaveText('Saving…');
  await goalPage.description.fill('Typed while it waits');

  await context.setOffline(false);
  await goalPage.isTold('Saved');
  await expect(goalPage.description).toHaveValue('Typed while it waits');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Typed in a tunnel', description: '' });
  expect(faultyProxy.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});

test('“Try now” does not wait for the next attempt, and “Cancel” says that the outcome is unknown', async ({
  api,
  goalPage,
  page,
  faultyProxy,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await page.clock.install();
  await goalPage.open(uuid);
  await page.clock.pauseAt(Date.now() + 60_000);
  faultyProxy.always(cutRequest);
  await goalPage.name.fill('Typed while the server is away');
  await goalPage.saveAndSee('You’re offline');
  await goalPage.choice('Cancel').click();
  await goalPage.isTold('We couldn’t confirm the save');

  await goalPage.choice('Save again').click();
  await goalPage.isTold('You’re offline');
  faultyProxy.clear();
  await goalPage.choice('Try now').click();
  await goalPage.isTold('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Typed while the server is away' });
});

test('after too many requests the save is retried when the server said, after a countdown', async ({
  api,
  goalPage,
  page,
  faultyProxy,
}) => {
  const { uuid } = await api.createGoal();
  await page.clock.install();
  await goalPage.open(uuid);
  await page.clock.pauseAt(Date.now() + 60_000);
  faultyProxy.next(answerJson({ status: 429, headers: { 'retry-after': '30' }, body: {} }), puts);
  await goalPage.name.fill('Saved when it is its turn');
  await goalPage.saveAndSee('Too many requests. Trying again in 30 seconds');
  await page.clock.runFor(10_000);
  await goalPage.isTold('Trying again in 20 seconds');
  expect(faultyProxy.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  await page.clock.runFor(20_000);
  await goalPage.isTold('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Saved when it is its turn' });
});

test('a server that fails is tried twice more, and then the reason and the request are shown', async ({
  api,
  goalPage,
  faultyProxy,
}) => {
  const { uuid } = await api.createGoal();
  await goalPage.open(uuid);
  faultyProxy.next(broken, { ...puts, times: 2 });
  await goalPage.name.fill('Saved at the third try');
  await goalPage.saveAndSee('The server had a problem. Trying again');
  await goalPage.isTold('Saved');

  faultyProxy.always(broken, puts);
  await goalPage.name.fill('Not saved');
  await goalPage.saveAndSee('The server had a problem. Try again in a moment.');
  await goalPage.isTold('Request request-9');
  await expect(goalPage.name).toHaveValue('Not saved');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Saved at the third try' });
  const puttings = faultyProxy.requests.filter(({ method }) => method === 'PUT');
  expect(puttings.map(({ status }) => status)).toEqual([500, 500, 200, 500, 500, 500]);
});

test('a new goal that the server failed at is looked for, and not sent again unasked', async ({
  api,
  goalPage,
  faultyProxy,
}) => {
  const name = 'Sent once';
  await goalPage.openNew({ owner: documentedClient });
  faultyProxy.next(broken, { method: 'POST', path });
  await goalPage.name.fill(name);
  await goalPage.saveAndSee('The server had a problem. Try again in a moment.');
  expect(faultyProxy.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  await goalPage.saveAndSee('Saved');
  expect(await api.findGoals(name)).toHaveLength(1);
});

for (const { title, hold, told, stored, answer } of [
  {
    title: 'was saved, and the late answer changes nothing',
    hold: holdAnswer,
    told: 'Saved',
    stored: 'Typed',
    answer: 'Saved',
  },
  {
    title: 'was not saved, and what arrives late is not overwritten unseen',
    hold: holdRequest,
    told: 'The stored goal hasn’t changed',
    stored: 'Before',
    answer: 'changed this goal',
  },
]) {
  test(`an adviser who cancels the wait for a slow server is told that the goal ${title}`, async ({
    api,
    goalPage,
    page,
    faultyProxy,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    await page.clock.install();
    await goalPage.open(uuid);
    const held = hold();
    faultyProxy.next(held, puts);
    await goalPage.name.fill('Typed');
    await goalPage.save();
    await held.arrived;
    await expect(goalPage.saveButton).toHaveText('Saving…');
    await page.clock.runFor(3_000);
    await goalPage.isTold('Still saving…');
    await goalPage.choice('Cancel').click();
    await goalPage.isTold(told);
    await expect(goalPage.saveButton).toHaveText('Save goal');
    expect(await api.readGoal(uuid)).toMatchObject({ name: stored });

    await goalPage.description.fill('Typed later');
    held.letGo();
    await expect.poll(() => faultyProxy.requests.find(({ method }) => method === 'PUT')?.status).toBeNull();
    await expect(goalPage.description).toHaveValue('Typed later');
    await goalPage.save();
    await expect(goalPage.form.getByText(answer)).toBeVisible();
    const description = answer === 'Saved' ? 'Typed later' : '';
    expect(await api.readGoal(uuid)).toMatchObject({ name: 'Typed', description });
  });
}
