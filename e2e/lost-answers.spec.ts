import { answerHtml, cutAnswer, cutRequest, type Fault, truncateBody } from '../src/testing/faults';
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
    await goalPage.saveAndSee('Stored exactly as you entered it');
    await expect(goalPage.card).toContainText(name);
  }
  await goalPage.saveAndSee('Nothing to save');

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
  await goalPage.saveAndSee('Goal saved');
  const sent = faultyProxy.requests.filter(({ method }) => method === 'PUT');
  expect(sent.map(({ status }) => status)).toEqual([null, null, 200]);

  faultyProxy.always(cutRequest, puts);
  await goalPage.name.fill('Never arrives');
  await goalPage.saveAndSee('The connection broke off each time before the server got it');
  await expect(goalPage.name).toHaveValue('Never arrives');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Sent until it arrives' });
  expect(await api.readHistory(uuid)).toHaveLength(2);
});

test('a new goal whose answer is lost is looked for, and opened when its adviser says so', async ({
  api,
  goalPage,
  page,
  faultyProxy,
}) => {
  const name = 'Created, and nobody said so';
  await goalPage.openNew({ owner: documentedClient });
  faultyProxy.next(cutAnswer, posts);
  await goalPage.name.fill(name);
  await goalPage.saveAndSee('The answer was lost: the goal may have been created');
  const [created] = await api.findGoals(name);
  await expect(goalPage.choice('Create another')).toBeVisible();
  await expect(goalPage.name).toHaveValue(name);

  await goalPage.choice(new RegExp(`^Open “${name}”, created `)).click();
  await expect(page).toHaveURL(`/goals/${created?.uuid}`);
  await expect(page.getByRole('article', { name })).toBeVisible();
  await goalPage.saveAndSee('Nothing to save');
  expect(await api.findGoals(name)).toHaveLength(1);
  expect(
    faultyProxy.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/goals')),
  ).toHaveLength(1);
});

test('a new goal that never arrived is asked about, and created when its adviser says so', async ({
  api,
  goalPage,
  page,
  faultyProxy,
}) => {
  const name = 'Lost on its way';
  await goalPage.openNew({ owner: documentedClient });
  faultyProxy.next(cutRequest, posts);
  await goalPage.name.fill(name);
  await goalPage.saveAndSee('No new goal of this name is there');
  expect(await api.findGoals(name)).toEqual([]);

  await goalPage.choice('Create it').click();
  await goalPage.isTold('Goal saved');
  const [created] = await api.findGoals(name);
  await expect(page).toHaveURL(`/goals/${created?.uuid}`);
  expect(await api.findGoals(name)).toHaveLength(1);
});

test('a deletion whose answer is lost is settled by looking for the goal', async ({
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
