import { demoUuid } from '../src/server/demo/uuids';
import { documentedClient } from './api-client';
import { expect, test } from './fixtures';
import { holdRequests, watchRequests } from './requests';

const goalPath = /^\/bff\/api\/v2\/goals/;
const posts = { method: 'POST', path: goalPath };

test('a new goal starts with the owner of the link, is created with one POST, and is then edited', async ({
  api,
  goalPage,
  page,
}) => {
  await goalPage.openNew({ owner: demoUuid('account Zoë Fairweather') });
  await expect(goalPage.owners.chips).toHaveText([/Zoë Fairweather/]);
  await expect(goalPage.card).toHaveCount(0);
  await expect(page).toHaveTitle(/New goal/);
  const requests = watchRequests(page);
  await goalPage.name.fill('See the northern lights');
  await goalPage.targetAmount.fill('2500');
  await goalPage.shownOnCircles.check();
  await goalPage.saveAndSee('Saved');

  const sent = requests.to({ path: goalPath });
  expect(sent.map((request) => request.postDataJSON())).toEqual([
    {
      uuid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'See the northern lights',
      account_uuids: [demoUuid('account Zoë Fairweather')],
      target_amount: 250_000,
      progress: 0,
      show_on_circles: true,
      visible_to_circles_uuids: [],
    },
  ]);
  await expect(page.getByRole('article', { name: 'See the northern lights' })).toBeVisible();
  await expect(page).toHaveTitle(/See the northern lights/);
  const uuid = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(sent[0]?.postDataJSON().uuid).toBe(uuid);
  expect(await api.readGoal(uuid)).toMatchObject({ priority: null, shown_on_circles: true });

  await goalPage.saveAndSee('No changes to save');
  await goalPage.choosePriority('Low');
  await goalPage.saveAndSee('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ priority: '2', name: 'See the northern lights' });
  await page.reload();
  await expect(goalPage.name).toHaveValue('See the northern lights');
});

test('the priority is not set until it is chosen, by click or by key, and is sent then', async ({
  goalPage,
  page,
}) => {
  await goalPage.openNew({ owner: documentedClient });
  const { priority } = goalPage;
  await expect(priority).toHaveAttribute('aria-valuetext', 'Not set');
  await expect(priority).toHaveAccessibleDescription('Not set');
  for (const [word, words] of [
    ['Lowest', '1 of 5, Lowest'],
    ['Medium', '3 of 5, Medium'],
    ['Highest', '5 of 5, Highest'],
  ] as const) {
    await goalPage.choosePriority(word);
    await expect(priority).toHaveAttribute('aria-valuetext', words);
    await expect(priority).toHaveAccessibleDescription(words);
  }
  await priority.press('ArrowLeft');
  const requests = watchRequests(page);
  await goalPage.name.fill('With a priority');
  await goalPage.saveAndSee('Saved');
  expect(requests.to(posts)[0]?.postDataJSON()).toMatchObject({ priority: 4 });
});

test('an empty new goal is not sent, and says what it needs', async ({ goalPage, page }) => {
  await goalPage.openNew();
  const requests = watchRequests(page);
  await goalPage.save();
  await expect(goalPage.summary).toBeFocused();
  await expect(goalPage.summary.getByRole('link')).toHaveText([
    'Give the goal a name',
    'Choose at least one owner',
  ]);
  expect(requests.to(posts)).toEqual([]);
});

test('the server refuses a new goal: the form says why and keeps all input', async ({
  goalPage,
  database,
  page,
}) => {
  const owner = demoUuid('account Priya Raman');
  await goalPage.openNew({ owner });
  await goalPage.name.fill('Refused at first');
  const setInactive = (day: string | null) =>
    database.updateTable('accounts').set({ inactive_on: day }).where('uuid', '=', owner).execute();
  await setInactive('2026-01-01');
  await goalPage.save();
  await expect(goalPage.summary).toBeFocused();
  await expect(goalPage.summary.getByRole('link')).toHaveText([/^Priya Raman is inactive/]);
  await expect(goalPage.name).toHaveValue('Refused at first');
  await expect(page).toHaveURL(/\/goals\/new/);

  await setInactive(null);
  await goalPage.saveAndSee('Saved');
});

test('two quick saves create one goal, and input meanwhile stays in its form', async ({
  api,
  goalPage,
  page,
}) => {
  await goalPage.openNew({ owner: documentedClient });
  const requests = watchRequests(page);
  const held = await holdRequests(page, posts);
  await goalPage.name.fill('Created once');
  await goalPage.saveButton.dblclick();
  await held.arrived;
  await goalPage.timeframe.fill('Typed meanwhile');
  held.letGo();
  await goalPage.isTold('Saved');
  await expect(page.getByRole('article', { name: 'Created once' })).toBeVisible();
  await expect(goalPage.timeframe).toHaveValue('Typed meanwhile');
  await expect(goalPage.timeframe).toBeFocused();
  expect(requests.to(posts)).toHaveLength(1);

  await goalPage.saveAndSee('Saved');
  const uuid = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Created once', timeframe: 'Typed meanwhile' });
});

test('an inactive client of the link is not chosen', async ({ goalPage }) => {
  await goalPage.openNew({ owner: demoUuid('account Walter Ravenscroft') });
  await expect(goalPage.owners.chips).toHaveCount(0);
});
