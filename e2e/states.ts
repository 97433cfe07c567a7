import { expect, type Page } from '@playwright/test';
import type { ApiClient } from './api-client';
import type { GoalPage } from './pages/goal-page';
import type { GoalsList } from './pages/goals-list';
import type { SignInPage } from './pages/sign-in-page';
import { holdRequests } from './requests';

type SignedIn = { page: Page; api: ApiClient; goalPage: GoalPage; goalsList: GoalsList };
type SignedOut = { page: Page; signInPage: SignInPage };
type States<On> = Record<string, (on: On) => Promise<unknown>>;

const goals = '/bff/api/v2/goals';
const missing = '00000000-0000-4000-8000-000000000000';

/** How an adviser gets to see each state of each page. */
export const signedInStates: States<SignedIn> = {
  'the list': ({ goalsList }) => openList(goalsList),
  'the list, with nothing found': async ({ goalsList, page }) => {
    await openList(goalsList);
    await goalsList.search.fill('No goal is called this');
    await expect(page.getByText('No goal matches')).toBeVisible();
  },
  'the list, loading': async ({ goalsList, page }) => {
    const { arrived } = await holdRequests(page, { path: goals });
    await goalsList.open();
    await arrived;
  },
  'the list, failed': async ({ goalsList, page }) => {
    await page.route(`**${goals}?*`, (route) => route.abort());
    await goalsList.open();
    await expect(page.getByText('Could not load the goals')).toBeVisible();
  },
  'the list, with its owners open': async ({ goalsList }) => {
    await openList(goalsList);
    await goalsList.owners.box.click();
    await expect(goalsList.owners.options).not.toHaveCount(0);
  },
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
    await expect(page.getByText('Could not load this goal')).toBeVisible();
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
    await targetAmount.fill('12,34');
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
    await on.goalPage.isTold('Goal saved');
  },
  'a goal, with nothing to save': async (on) => {
    await openGoal(on);
    await on.goalPage.saveAndSee('Nothing to save');
  },
  'a goal, changed elsewhere': async (on) => {
    const { uuid } = await openGoal(on);
    await on.api.request('PUT', `/api/v2/goals/${uuid}`, { name: 'Changed elsewhere' });
    await saveChange(on);
    await on.goalPage.isTold('This goal was changed elsewhere');
  },
  'a goal, not saved': async (on) => {
    await openGoal(on);
    await on.page.route(`**${goals}/*`, (route) => route.abort());
    await saveChange(on);
    await on.goalPage.isTold('The goal was not saved');
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
  'no page': async ({ page }) => {
    await page.goto('/no/such/page');
    await expect(page.getByText('There is nothing at this address')).toBeVisible();
  },
  'the session, loading': async ({ page }) => {
    const { arrived } = await holdRequests(page, { path: '/bff/session' });
    await page.goto('/goals');
    await arrived;
  },
  'the session, failed': async ({ page }) => {
    await page.route('**/bff/session', (route) => route.abort());
    await page.goto('/goals');
    await expect(page.getByText('Could not load your session')).toBeVisible();
  },
};

/** The same of the pages for who is not signed in. */
export const signedOutStates: States<SignedOut> = {
  'the sign-in page': ({ signInPage }) => signInPage.open(),
  'the sign-in page, left empty': async ({ signInPage, page }) => {
    await signInPage.open();
    await signInPage.signIn('');
    await expect(page.getByText('Paste your access token')).toBeVisible();
  },
  'the sign-in page, refused': async ({ signInPage, page }) => {
    await signInPage.open();
    await signInPage.signIn('No such token');
    await expect(page.getByText('You are not signed in')).toBeVisible();
  },
};

async function openList(goalsList: GoalsList) {
  await goalsList.open();
  await expect(goalsList.rows).not.toHaveCount(0);
}

async function openGoal({ api, goalPage }: SignedIn) {
  const goal = await api.createGoal({
    description: 'What they said when we met.',
    target_amount: 500_000,
    progress: 68,
    complete_goal_by: '2025-04-29',
  });
  await goalPage.open(goal.uuid);
  return goal;
}

async function saveChange({ goalPage }: SignedIn) {
  await goalPage.timeframe.fill('Before we retire');
  await goalPage.saveButton.click();
}
