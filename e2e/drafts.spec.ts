import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { createGoalPage } from './pages/goal-page';

test('input survives a reload: it is offered with its age, restored as typed, and gone once saved', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await page.clock.install();
  await goalPage.open(uuid);
  await goalPage.owners.pick('Zainab Khan');
  await expect.poll(() => readDrafts(page)).toHaveLength(1);
  await keepTyping(page, async () => {
    await goalPage.name.fill('Typed');
    await goalPage.targetAmount.fill('12,345,6');
    await goalPage.progress.fill('30');
  });
  const [kept = ''] = await readDrafts(page);
  for (const word of ['Typed', 'Before', 'Khan', '12,345,6', uuid]) expect(kept).not.toContain(word);

  await page.clock.fastForward('02:00:00');
  await page.reload();
  await expect(goalPage.draft).toContainText('You have unsaved changes from 2 hours ago');
  await expect(goalPage.draft).toContainText('Name “Before” → “Typed”, Zainab Khan added, progress 0% → 30%');
  await expect(goalPage.name).toHaveValue('Before');
  await goalPage.draft.getByRole('button', { name: 'Restore' }).click();
  await expect(goalPage.draft).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Your unsaved changes are back' })).toHaveCount(1);
  await expect(goalPage.name).toBeFocused();
  await expect(goalPage.name).toHaveValue('Typed');
  await expect(goalPage.owners.chips).toHaveCount(2);
  await expect(goalPage.targetAmount).toHaveValue('12,345,6');
  await expect(goalPage.changes).toContainText('Needs fixing: Target amount');
  await goalPage.save();
  await expect(goalPage.summary).toBeFocused();

  await goalPage.targetAmount.fill('12.34');
  await goalPage.saveAndSee('Saved');
  expect(await readDrafts(page)).toEqual([]);
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Typed', target_amount: { amount: 1_234 } });
  await page.reload();
  await expect(goalPage.name).toHaveValue('Typed');
  await expect(goalPage.draft).toHaveCount(0);
});

test('a reload 150 ms after the last keystroke loses no input', async ({ api, goalPage, page }) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await goalPage.name.fill('');
  await goalPage.name.pressSequentially('Typed to the last letter', { delay: 20 });
  await Promise.all([page.waitForEvent('load'), reloadIn(page, 150)]);
  await expect(goalPage.draft).toContainText('“Typed to the last letter”');
});

test('a draft is gone after it is discarded, or after its page is left without saving', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await page.clock.install();
  await goalPage.open(uuid);
  await keepTyping(page, () => goalPage.name.fill('Not wanted'));
  await page.reload();
  await goalPage.draft.getByRole('button', { name: 'Discard' }).click();
  await expect(goalPage.draft).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'unsaved changes were discarded' })).toHaveCount(1);
  await expect(goalPage.name).toBeFocused();
  expect(await readDrafts(page)).toEqual([]);

  await keepTyping(page, () => goalPage.name.fill('Not wanted either'));
  await page.getByRole('link', { name: 'All goals' }).click();
  await page.getByRole('button', { name: 'Leave and discard' }).click();
  await expect(page).toHaveURL('/goals');
  expect(await readDrafts(page)).toEqual([]);
});

test('a draft that was saved meanwhile is not offered, and not kept', async ({ api, goalPage, page }) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await page.clock.install();
  await goalPage.open(uuid);
  await keepTyping(page, () => goalPage.name.fill('Saved in another tab'));
  await api.request('PUT', `/api/v2/goals/${uuid}`, { name: 'Saved in another tab', progress: 44 });
  await page.reload();
  await expect(goalPage.name).toHaveValue('Saved in another tab');
  await expect.poll(() => readDrafts(page)).toEqual([]);
  await expect(goalPage.draft).toHaveCount(0);
});

test('a draft that is older than the stored goal goes through the conflict view', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before', timeframe: 'Before' });
  await page.clock.install();
  await goalPage.open(uuid);
  await keepTyping(page, async () => {
    await goalPage.name.fill('Mine');
    await goalPage.timeframe.fill('Mine');
  });
  await api.request('PUT', `/api/v2/goals/${uuid}`, { name: 'Theirs', progress: 44 });
  await page.reload();
  await expect(goalPage.name).toHaveValue('Theirs');
  await goalPage.draft.getByRole('button', { name: 'Restore' }).click();

  const { conflict } = goalPage;
  await expect(conflict).toContainText('changed: name “Before” → “Theirs”, progress 0% → 44%');
  await conflict.getByLabel('Theirs: “Theirs”').check();
  await expect(conflict).toContainText('To be saved: Timeframe “Before” → “Mine”');
  await conflict.getByRole('button', { name: 'Save your changes with theirs' }).click();
  await goalPage.isTold('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Theirs', timeframe: 'Mine', progress: '44' });
});

test('a draft waits in its tab for the account that typed it, and for no other', async ({
  accessToken,
  api,
  context,
  otherAccessToken,
  page,
  signInPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  const goalPage = createGoalPage(page);
  await page.clock.install();
  await page.goto(`/goals/${uuid}`);
  await signInPage.signIn(accessToken);
  await expect(goalPage.name).toHaveValue('Before');
  await keepTyping(page, () => goalPage.name.fill('Typed by Eleanor'));

  const signInAs = async (token: string) => {
    await context.clearCookies();
    await page.reload();
    await expect(page).toHaveURL('/sign-in');
    await signInPage.signIn(token);
    await expect(page).toHaveURL(`/goals/${uuid}`);
    await expect(goalPage.name).toHaveValue('Before');
  };
  await signInAs(otherAccessToken);
  await expect(page.getByText('Tom Ashworth')).toBeVisible();
  await expect(goalPage.draft).toHaveCount(0);
  await keepTyping(page, () => goalPage.name.fill('Typed by Tom'));
  expect(await readDrafts(page)).toHaveLength(2);

  await signInAs(accessToken);
  await expect(goalPage.draft).toContainText('Name “Before” → “Typed by Eleanor”');
});

test('a draft is kept for 24 hours, and so is that of a new goal', async ({ goalPage, page }) => {
  await page.clock.install();
  await goalPage.openNew();
  await keepTyping(page, () => goalPage.name.fill('Thought of yesterday'));
  await page.clock.fastForward('23:00:00');
  await page.reload();
  await expect(goalPage.draft).toContainText(/23 hours ago|yesterday/);
  await expect(goalPage.draft).toContainText('Thought of yesterday');
  await page.clock.fastForward('01:00:00');
  await page.reload();
  await expect(goalPage.saveButton).toBeVisible();
  await expect.poll(() => readDrafts(page)).toEqual([]);
  await expect(goalPage.draft).toHaveCount(0);
});

/** Reloads this long after the last keystroke; a test's own step would come later. */
function reloadIn(page: Page, ms: number) {
  return page.evaluate((afterMs) => void setTimeout(() => window.location.reload(), afterMs), ms);
}

/** Types with the clock stopped, so that everything is kept at once when typing has paused. */
async function keepTyping(page: Page, type: () => Promise<void>) {
  const before = await readDrafts(page);
  const now = await page.evaluate(() => Date.now());
  await page.clock.pauseAt(now + 1_000);
  await type();
  await page.clock.runFor(500);
  await expect.poll(() => readDrafts(page)).not.toEqual(before);
  await page.clock.resume();
}

/** The drafts of every account and goal, sealed as they lie in the tab's storage. */
function readDrafts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Object.entries(sessionStorage).flatMap(([key, text]) => (key.startsWith('draft ') ? [text] : [])),
  );
}
