import { answerHtml, cutAnswer, cutRequest, type Fault, truncateBody } from '../src/testing/network/faults';
import type { FaultyProxy } from '../src/testing/network/faulty-proxy';
import { documentedClient } from './api-client';
import { expect, test } from './faulty';

const path = /^\/bff\/api\/v2\/goals(\/[^/]+)?$/;
const puts = { method: 'PUT', path };
const posts = { method: 'POST', path };
const deletes = { method: 'DELETE', path };

const lostAnswers: Record<string, Fault> = {
  'An answer that is cut': cutAnswer,
  'A page instead of JSON': answerHtml({ status: 200, reachesServer: true }),
  'Half an answer': truncateBody,
};

test('a save whose answer is lost is settled by reading the goal, and stored once', async ({
  api,
  goalPage,
  faultyProxy,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  for (const [name, fault] of Object.entries(lostAnswers)) {
    faultyProxy.next(fault, puts);
    await goalPage.name.fill(name);
    await goalPage.saveAndSee('Saved');
    await expect(goalPage.card).toContainText(name);
  }
  await goalPage.saveAndSee('No changes to save');

  const sent = faultyProxy.requests.filter(({ method }) => method === 'PUT');
  expect(sent.map(({ fromServer }) => fromServer)).toEqual([[200], [200], [200]]);
  const changes = (await api.readHistory(uuid)).filter(({ kind }) => kind === 'updated');
  expect(changes.map(({ summary }) => summary)).toEqual([
    'Name “A page instead of JSON” → “Half an answer”',
    'Name “An answer that is cut” → “A page instead of JSON”',
    'Name “Before” → “An answer that is cut”',
  ]);
});

test('a save that is cut off before the server gets it is sent again by itself', async ({
  api,
  goalPage,
  faultyProxy,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  faultyProxy.next(cutRequest, { ...puts, times: 2 });
  await goalPage.name.fill('Sent until it arrives');
  await goalPage.saveAndSee('Saved');
  const sent = faultyProxy.requests.filter(({ method }) => method === 'PUT');
  expect(sent.map(({ status }) => status)).toEqual([null, null, 200]);

  faultyProxy.always(cutRequest, puts);
  await goalPage.name.fill('Never arrives');
  await goalPage.saveAndSee('The connection failed each time before the save reached the server');
  await expect(goalPage.name).toHaveValue('Never arrives');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Sent until it arrives' });
  expect(await api.readHistory(uuid)).toHaveLength(2);
});

for (const minutes of [20, -20])
  test(`a new goal whose answer is lost is found by its UUID, with a clock that is ${minutes} minutes off`, async ({
    api,
    goalPage,
    page,
    faultyProxy,
  }) => {
    const name = `Created ${minutes} minutes off, and nobody said so`;
    await page.clock.setSystemTime(Date.now() + minutes * 60_000);
    await goalPage.openNew({ owner: documentedClient });
    faultyProxy.next(cutAnswer, posts);
    await goalPage.name.fill(name);
    await goalPage.saveAndSee('Saved');
    const [created] = await api.findGoals(name);
    await expect(page).toHaveURL(`/goals/${created?.uuid}`);
    await expect(page.getByRole('article', { name })).toBeVisible();
    await goalPage.saveAndSee('No changes to save');
    expect(await api.findGoals(name)).toHaveLength(1);
    expect(postsThrough(faultyProxy)).toHaveLength(1);
  });

test('a new goal that never arrived is sent again by itself, and created once', async ({
  api,
  goalPage,
  page,
  faultyProxy,
}) => {
  const name = 'Lost on its way';
  await goalPage.openNew({ owner: documentedClient });
  faultyProxy.next(cutRequest, { ...posts, times: 2 });
  await goalPage.name.fill(name);
  await goalPage.saveAndSee('Saved');
  const [created] = await api.findGoals(name);
  await expect(page).toHaveURL(`/goals/${created?.uuid}`);
  expect(await api.findGoals(name)).toHaveLength(1);
  expect(postsThrough(faultyProxy)).toEqual([null, null, 201]);
});

test('a new goal whose answer is lost is the same one after a reload, and later input is not lost', async ({
  api,
  goalPage,
  page,
  faultyProxy,
}) => {
  const name = 'Created before the reload';
  await goalPage.openNew({ owner: documentedClient });
  faultyProxy.next(cutAnswer, posts);
  faultyProxy.always(cutRequest, { method: 'GET', path: /^\/bff\/(session|api\/v2\/goals\/)/ });
  await goalPage.name.fill(name);
  await goalPage.saveAndSee('You’re offline');
  page.once('dialog', (dialog) => dialog.accept());
  await page.reload();
  faultyProxy.clear();
  await page.reload();
  await goalPage.draft.getByRole('button', { name: 'Restore' }).click();
  await goalPage.timeframe.fill('Typed after the reload');
  await goalPage.save();
  const conflict = page.getByRole('region', { name: 'This goal has been created already' });
  await expect(conflict).toBeFocused();
  await conflict.getByRole('button', { name: 'Save your changes with theirs' }).click();
  await goalPage.isTold('Saved');
  const [created, ...others] = await api.findGoals(name);
  await expect(page).toHaveURL(`/goals/${created?.uuid}`);
  await expect(page.getByRole('article', { name })).toBeVisible();
  expect([created, others]).toMatchObject([{ timeframe: 'Typed after the reload' }, []]);
});

test('a deletion whose answer is lost is settled by reading the goal', async ({
  api,
  goalPage,
  page,
  faultyProxy,
}) => {
  const { uuid } = await api.createGoal({ name: 'Deleted at the second try' });
  await goalPage.open(uuid);
  await goalPage.deleteButton.click();
  const dialog = page.getByRole('dialog');
  faultyProxy.next(cutRequest, deletes);
  await dialog.getByRole('button', { name: 'Delete goal' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The goal was not deleted');
  expect((await api.request('GET', `/api/v2/goals/${uuid}`)).status).toBe(200);

  faultyProxy.next(cutAnswer, deletes);
  await dialog.getByRole('button', { name: 'Delete goal' }).click();
  await expect(page).toHaveURL('/goals');
  await expect(
    page.getByRole('status').filter({ hasText: 'Deleted at the second try deleted' }),
  ).toBeVisible();
  expect((await api.request('GET', `/api/v2/goals/${uuid}`)).status).toBe(404);
});

function postsThrough({ requests }: FaultyProxy) {
  return requests
    .filter(({ method, path: to }) => method === 'POST' && path.test(to))
    .map(({ status }) => status);
}
