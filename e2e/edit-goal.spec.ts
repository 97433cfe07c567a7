import { demoUuid } from '../src/server/demo/uuids';
import { documentedClient, documentedGoal } from './api-client';
import { expect, test } from './fixtures';
import { holdRequests, watchRequests } from './requests';

/** A goal or all of them, and not the history of one. */
const goalPath = /^\/bff\/api\/v2\/goals(\/[^/]+)?$/;

test('an adviser edits every field, saves them with one PUT, and sees what was stored', async ({
  api,
  goalPage,
  page,
}) => {
  await page.clock.setFixedTime('2026-11-29T12:00:00Z');
  const { uuid } = await api.createGoal({ name: 'A boat', target_amount: 100, progress: 1, priority: 1 });
  await goalPage.open(uuid);
  const requests = watchRequests(page);

  await goalPage.name.fill('  A cottage in Wales ');
  await goalPage.description.fill('Two bedrooms.\nNear the sea.');
  await goalPage.owners.pick('Siân Pritchard');
  await goalPage.targetAmount.fill('1,234.50');
  await goalPage.progress.fill('68');
  await goalPage.timeframe.fill('Before we retire');
  await goalPage.completeBy.fill('29/04/2027');
  await goalPage.choosePriority('High');
  await goalPage.shownOnCircles.check();
  await goalPage.circles.pick('Marvel');
  await goalPage.circles.pick('Sailing club');
  await goalPage.saveAndSee('Saved');

  const meant = {
    name: 'A cottage in Wales',
    description: 'Two bedrooms.\nNear the sea.',
    account_uuids: [documentedClient, demoUuid('account Siân Pritchard')],
    timeframe: 'Before we retire',
    shown_on_circles: true,
    visible_to_circles_uuids: [demoUuid('circle Marvel'), demoUuid('circle Sailing club')],
  };
  const puts = requests.to({ method: 'PUT', path: goalPath });
  expect(puts.map((put) => put.postDataJSON())).toEqual([
    { ...meant, target_amount: 123_450, progress: 68, complete_goal_by: '2027-04-29', priority: 4 },
  ]);
  expect(await api.readGoal(uuid)).toMatchObject({
    ...meant,
    target_amount: { amount: 123_450, formatted: '£1,234.50', currency: 'GBP' },
    progress: '68',
    complete_goal_by: expect.stringMatching(/^2027-04-29T/),
    priority: '4',
  });

  const { card, fact, section } = goalPage;
  await expect(page.getByRole('article', { name: 'A cottage in Wales' })).toBeVisible();
  await expect(card).toContainText('Two bedrooms.\nNear the sea.', { useInnerText: true });
  await expect(card.getByText('£1,234.50', { exact: true })).toBeVisible();
  await expect(card.getByRole('progressbar')).toHaveAttribute(
    'aria-valuetext',
    '68% — about £839 of £1,234.50',
  );
  await expect(fact('Complete by')).toHaveText('29 April 2027, in 5 months');
  await expect(fact('Timeframe')).toHaveText('Before we retire');
  await expect(fact('Priority')).toHaveText('4 of 5, High');
  await expect(section('Owners').getByRole('listitem')).toContainText(['Hulk Banner', 'Siân Pritchard']);
  await expect(section('Circles')).toContainText('Marvel, Sailing club');
  await expect(card).toContainText('Last change');
  expect(requests.to({ method: 'GET', path: goalPath }), 'reads for the card').toEqual([]);

  await expect(goalPage.name).toHaveValue('A cottage in Wales');
  await goalPage.saveAndSee('No changes to save');
  expect(requests.to({ path: goalPath })).toHaveLength(1);
});

test('a field that is emptied is stored as empty, and the card stops speaking of it', async ({
  api,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({
    description: 'Soon gone',
    target_amount: 50_000,
    timeframe: 'Soon',
    complete_goal_by: '2031-05-01',
  });
  await goalPage.open(uuid);
  await expect(goalPage.section('Estimate')).toBeVisible();

  for (const field of ['description', 'targetAmount', 'timeframe', 'completeBy'] as const) {
    await goalPage[field].clear();
  }
  await goalPage.saveAndSee('Saved');

  expect(await api.readGoal(uuid)).toMatchObject({
    description: '',
    target_amount: null,
    timeframe: null,
    complete_goal_by: null,
  });
  const { card, fact, section } = goalPage;
  await expect(card).toContainText('No target amount');
  await expect(card).not.toContainText('£');
  await expect(card).not.toContainText('Soon gone');
  await expect(fact('Complete by')).toHaveText('No date');
  await expect(fact('Timeframe')).toHaveCount(0);
  await expect(section('Estimate')).toHaveCount(0);
});

test('a save sends the field that was changed and nothing else', async ({ api, goalPage, page }) => {
  const { uuid } = await api.createGoal({ name: 'Plain', progress: 5 });
  await goalPage.open(uuid);
  const requests = watchRequests(page);
  await goalPage.progress.fill('6');
  await goalPage.saveAndSee('Saved');

  const [put] = requests.to({ method: 'PUT', path: goalPath });
  expect(put?.postDataJSON()).toEqual({ progress: 6 });
});

test('during a save its button says so and keeps the focus, and a second click sends nothing', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal();
  await goalPage.open(uuid);
  const requests = watchRequests(page);
  const puts = { method: 'PUT', path: goalPath };
  const held = await holdRequests(page, puts);

  await goalPage.name.fill('Saved once');
  await goalPage.saveButton.dblclick();
  await held.arrived;
  await expect(goalPage.saveButton).toHaveText('Saving…');
  await expect(goalPage.saveButton).toBeFocused();
  await goalPage.saveButton.click({ force: true }); // it says that it is disabled, and a person may click all the same
  await goalPage.name.press('Control+Enter');
  held.letGo();

  await goalPage.isTold('Saved');
  await expect(goalPage.saveButton).toHaveText('Save goal');
  expect(requests.to(puts)).toHaveLength(1);
});

test('a slow press of Save right after typing counts: messages above it wait for the release', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal();
  await page.clock.install({ time: '2026-11-29T12:00:00Z' });
  await goalPage.open(uuid);
  await page.clock.pauseAt('2026-11-29T13:00:00Z');
  await goalPage.timeframe.fill('Typed just now');
  await goalPage.saveButton.hover();
  await page.mouse.down();
  await page.clock.runFor(1000);
  await expect(goalPage.changes).toHaveCount(0);
  await page.mouse.up();
  await page.clock.resume();
  await goalPage.isTold('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ timeframe: 'Typed just now' });
});

test('input during a save is kept, and sent by the next save', async ({ api, goalPage, page }) => {
  await page.clock.install();
  const { uuid } = await api.createGoal({ target_amount: 100 });
  await goalPage.open(uuid);
  const held = await holdRequests(page, { method: 'PUT', path: goalPath });

  await goalPage.name.fill('Sent');
  await goalPage.targetAmount.fill('7');
  await goalPage.save();
  await held.arrived;
  await goalPage.name.fill('Typed meanwhile');
  held.letGo();
  await goalPage.isTold('Saved');
  await page.clock.runFor(1_000);
  await goalPage.isTold('Saved');

  await expect(page.getByRole('article', { name: 'Sent' })).toBeVisible();
  await expect(goalPage.name).toHaveValue('Typed meanwhile');
  await expect(goalPage.targetAmount).toHaveValue('7.00');
  await goalPage.name.press('Meta+Enter');
  await expect(page.getByRole('article', { name: 'Typed meanwhile' })).toBeVisible();
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Typed meanwhile', target_amount: { amount: 700 } });
});

test('the same meaning in other words is nothing to save', async ({ api, goalPage, page }) => {
  const { uuid } = await api.createGoal({ name: 'Same', target_amount: 500, complete_goal_by: '2027-04-29' });
  await goalPage.open(uuid);
  const requests = watchRequests(page);
  await goalPage.name.fill(' Same ');
  await goalPage.targetAmount.fill('£5');
  await goalPage.completeBy.fill('29 Apr 27');
  await goalPage.saveAndSee('No changes to save');
  expect(requests.to({ method: 'PUT', path: goalPath })).toEqual([]);
});

test('the documented goal is shown with every owner, and saved without losing a thing', async ({
  api,
  goalPage,
}) => {
  await goalPage.open(documentedGoal);
  const { card, section } = goalPage;
  await expect(card).toContainText('Reduce the amount of gas spent yearly.');
  await expect(section('Owners').getByRole('listitem')).toContainText([
    'Hulk Banner',
    'Peter Parker',
    'Natasha Romanoff',
  ]);
  await expect(section('Circles')).toContainText('Not shown on any circle');

  const before = await api.readGoal(documentedGoal);
  await goalPage.progress.fill('70');
  await goalPage.saveAndSee('Saved');
  expect(await api.readGoal(documentedGoal)).toEqual({
    ...before,
    progress: '70',
    updated_at: expect.any(String),
  });
});
