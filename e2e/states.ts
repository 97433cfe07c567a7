import { expect, type Page } from '@playwright/test';
import { goalStates, type SignedInPage, type States } from './goal-states';
import type { GoalsList } from './pages/goals-list';
import type { SignInPage } from './pages/sign-in-page';
import { holdRequests } from './requests';

type SignedOut = { page: Page; signInPage: SignInPage };

const goals = '/bff/api/v2/goals';

/** How an adviser gets to see each state of each page. */
export const signedInStates: States<SignedInPage> = {
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
  'the list, with its filters and owners open': async ({ goalsList, page }) => {
    await openList(goalsList);
    // The rows have been checked above.
    await goalsList.search.fill('nunez');
    await expect(goalsList.rows).toHaveCount(2);
    await page.setViewportSize({ width: 320, height: 640 });
    await goalsList.filtersButton.click();
    await goalsList.owners.box.click();
    await expect(goalsList.owners.options).not.toHaveCount(0);
  },
  ...goalStates,
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

/** The same for the pages of a signed-out adviser. */
export const signedOutStates: States<SignedOut> = {
  'the sign-in page': ({ signInPage }) => signInPage.open(),
  'the sign-in page, left empty': async ({ signInPage }) => {
    await signInPage.open();
    await signInPage.signIn('');
    await expect(signInPage.token).toHaveAccessibleDescription(/^Paste your access token/);
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
