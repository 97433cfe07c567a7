import { demoUuid } from '../src/server/demo/uuids';
import { expect, test } from './fixtures';
import { createGoalPage } from './pages/goal-page';
import { createGoalsList } from './pages/goals-list';

test('signing in first returns to the filtered list of the address', async ({
  accessToken,
  page,
  signInPage,
}) => {
  const address = `/goals?owner=${demoUuid('account Aisha Khan')}&sort=progress`;
  await page.goto(address);
  await expect(page).toHaveURL('/sign-in');
  await signInPage.signIn(accessToken);
  await expect(page).toHaveURL(address);
  const list = createGoalsList(page);
  await expect(list.owners.chips).toHaveText([/Aisha Khan/]);
  await expect(list.sort).toHaveValue('progress');
});

test('signing in first returns to a new goal for the owner in the address', async ({
  accessToken,
  page,
  signInPage,
}) => {
  await page.goto(`/goals/new?owner=${demoUuid('account Aisha Khan')}`);
  await signInPage.signIn(accessToken);
  await expect(createGoalPage(page).owners.chips).toHaveText([/Aisha Khan/]);
});
