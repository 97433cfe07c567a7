import { expect, type Page, type Route } from '@playwright/test';
import { type ApiClient, documentedClient } from './api-client';
import type { GoalPage } from './pages/goal-page';
import type { GoalsList } from './pages/goals-list';
import { holdRequests } from './requests';

export type SignedInPage = { page: Page; api: ApiClient; goalPage: GoalPage; goalsList: GoalsList };
export type States<On> = Record<string, (on: On) => Promise<unknown>>;

const goals = '/bff/api/v2/goals';
const missing = '00000000-0000-4000-8000-000000000000';

/** How an adviser gets to see each state of the page of a goal. */
export const goalStates: States<SignedInPage> = {
  'a goal': openGoal,
  'a goal with the longest texts': async (on) => {
    await on.goalsList.open();
    await on.goalsList.search.fill('Everything we said');
    await expect(on.goalsList.rows).toHaveCount(1);
    await on.goalsList.names.click();
    await expect(on.goalPage.saveButton).toBeVisible();
  },
  'a goal, loading': async ({ api, page }) => {
    const { uuid } = await api.createGoal();
    const { arrived } = await holdRequests(page, { path: `${goals}/${uuid}` });
    await page.goto(`/goals/${uuid}`);
    await arrived;
  },
  'a goal that is not there': async ({ page }) => {
    await page.goto(`/goals/${missing}`);
    await expect(page.getByText('Goal not found')).toBeVisible();
  },
  'a goal, changed': async (on) => {
    await openGoal(on);
    await on.goalPage.name.fill('Typed, and not saved');
    await on.goalPage.choosePriority('High');
    await on.goalPage.shownOnCircles.check();
  },
  'a goal, refused': async (on) => {
    const { name, targetAmount, progress, timeframe, completeBy, saveButton, summary } = on.goalPage;
    await openGoal(on);
    await name.fill('');
    await targetAmount.fill('12,345,6');
    await progress.fill('101');
    await timeframe.fill('long '.repeat(99));
    await completeBy.fill('31/02/2027');
    await saveButton.click();
    await expect(summary.getByRole('link')).toHaveCount(5);
  },
  'a goal, saving': async (on) => {
    const { uuid } = await openGoal(on);
    const { arrived } = await holdRequests(on.page, { method: 'PUT', path: `${goals}/${uuid}` });
    await saveChange(on);
    await arrived;
    await expect(on.goalPage.saveButton).toHaveText('Saving…');
  },
  'a goal, saved': async (on) => {
    await openGoal(on);
    await saveChange(on);
    await on.goalPage.isTold('Saved');
  },
  'a goal, with nothing to save': async (on) => {
    await openGoal(on);
    await on.goalPage.saveAndSee('No changes to save');
  },
  'a goal, changed by someone else': async (on) => {
    const { uuid } = await openGoal(on);
    await on.api.request('PUT', `/api/v2/goals/${uuid}`, { name: 'Changed elsewhere' });
    await saveChange(on);
    await expect(on.goalPage.conflict).toBeVisible();
  },
  'a goal, with a conflict to choose from': async (on) => {
    const { uuid } = await openGoal(on);
    await on.api.request('PUT', `/api/v2/goals/${uuid}`, { timeframe: 'Theirs', progress: 70 });
    await saveChange(on);
    await expect(on.goalPage.conflict.getByRole('radio')).toHaveCount(3);
  },
  'a goal, with a draft offered': async (on) => {
    await openGoal(on);
    await on.goalPage.name.fill('Typed, and not saved');
    await expect
      .poll(() => on.page.evaluate(() => Object.keys(sessionStorage)))
      .toContainEqual(expect.stringMatching(/^draft /));
    await on.page.reload();
    await expect(on.goalPage.draft).toBeVisible();
  },
  'a goal, with a reason for its change': async (on) => {
    await openGoal(on);
    await on.goalPage.name.fill('Typed, and not saved');
    await on.goalPage.reason.selectOption('Other');
    await on.goalPage.save();
    await expect(on.goalPage.reasonWords).toBeFocused();
  },
  'a goal, waiting for its turn': async (on) => {
    await openGoal(on);
    await answerSave(on, { status: 429, headers: { 'Retry-After': '60' }, json: {} });
    await saveChange(on);
    await on.goalPage.isTold('Trying again in');
  },
  'a goal, saved slowly': async (on) => {
    const { uuid } = await openGoal(on);
    await holdRequests(on.page, { method: 'PUT', path: `${goals}/${uuid}` });
    await saveChange(on);
    await on.goalPage.isTold('Still saving…');
  },
  'a goal, signed out while it is edited': async (on) => {
    await openGoal(on);
    await answerSave(on, { status: 401, json: { message: 'Unauthenticated.' } });
    await saveChange(on);
    await on.goalPage.isTold('You’ve been signed out, so nothing was saved');
  },
  'a goal, refused by the server': async (on) => {
    await openGoal(on);
    await answerSave(on, { status: 403, headers: { 'X-Request-Id': 'request-9' }, json: {} });
    await saveChange(on);
    await on.goalPage.isTold('Request request-9');
  },
  'a goal, stored otherwise than it was sent': async (on) => {
    const goal = await openGoal(on);
    await answerSave(on, { json: { ...goal, timeframe: 'Before we', target_amount: { amount: 500 } } });
    await saveChange(on);
    await on.goalPage.isTold('Plannr saved something different. Check these');
  },
  'a goal of which Plannr does not return everything': async (on) => {
    const { uuid } = await on.api.createGoal();
    await on.page.route(`**${goals}/${uuid}`, async (route) => {
      const response = await route.fetch();
      const { account_uuids, owners, shown_on_circles, visible_to_circles_uuids, ...told } =
        await response.json();
      await route.fulfill({ response, json: told });
    });
    await on.goalPage.open(uuid);
    await on.goalPage.form.getByRole('button', { name: 'Set shown on circles' }).click();
    await expect(on.goalPage.form.getByText('Not returned by Plannr')).toHaveCount(2);
  },
  'a goal, without a connection': async (on) => {
    await openGoal(on);
    await on.page.route(`**${goals}/*`, (route) => route.abort());
    await saveChange(on);
    await on.goalPage.isTold('You’re offline');
  },
  'a goal, with its owners open': async (on) => {
    await openGoal(on);
    await on.goalPage.owners.box.click();
    await expect(on.goalPage.owners.options).not.toHaveCount(0);
    await on.page.keyboard.press('ArrowDown');
  },
  'a goal, with no owner found': async (on) => {
    await openGoal(on);
    await on.goalPage.owners.box.fill('Nobody is called this');
    await expect(on.goalPage.form.getByText('No client matches')).not.toHaveCount(0);
  },
  'a goal, with its circles open': async (on) => {
    await openGoal(on);
    await on.goalPage.circles.box.click();
    await expect(on.goalPage.circles.options).not.toHaveCount(0);
  },
  'a goal, with its calendar open': async (on) => {
    await openGoal(on);
    await on.goalPage.calendarButton.click();
    await expect(on.goalPage.calendar.getByRole('grid')).toBeVisible();
  },
  'a goal, about to be deleted': async (on) => {
    await openGoal(on);
    await on.goalPage.deleteButton.click();
    await expect(on.page.getByRole('dialog')).toBeVisible();
  },
  'a goal, about to be left': async (on) => {
    await openGoal(on);
    await on.goalPage.name.fill('Typed, and not saved');
    await on.page.getByRole('link', { name: 'All goals' }).click();
    await expect(on.page.getByRole('dialog')).toBeVisible();
  },
  'a new goal': ({ goalPage }) => goalPage.openNew(),
  'a new goal, of which the answer was lost': async ({ api, goalPage, page }) => {
    await goalPage.openNew({ owner: documentedClient });
    const created = await api.createGoal({ name: 'Created, and nobody said so' });
    await page.route(`**${goals}`, (route) => route.fulfill({ status: 502, body: 'Bad gateway' }));
    await page.route(`**${goals}/*`, (route) =>
      route.fulfill({ status: 409, json: { code: 'goal_taken', possible: [created] } }),
    );
    await goalPage.name.fill('Created, and nobody said so');
    await goalPage.saveAndSee('The goal may have been created');
    await expect(goalPage.choice(/^Open/).first()).toBeVisible();
  },
};

async function openGoal({ api, goalPage }: SignedInPage) {
  const goal = await api.createGoal({
    description: 'What they said when we met.',
    target_amount: 500_000,
    progress: 68,
    complete_goal_by: '2025-04-29',
  });
  await goalPage.open(goal.uuid);
  return goal;
}

/** Answers the save in the server's place. */
async function answerSave({ page }: SignedInPage, answer: Parameters<Route['fulfill']>[0]) {
  await page.route(`**${goals}/*`, (route) =>
    route.request().method() === 'PUT' ? route.fulfill(answer) : route.fallback(),
  );
}

async function saveChange({ goalPage }: SignedInPage) {
  await goalPage.timeframe.fill('Before we retire');
  await goalPage.saveButton.click();
}
