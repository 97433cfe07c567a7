import { expect, test } from './embedded';
import { translatePages } from './translator';

// One of them is intentional.
test.use({ expectedErrors: [/^Bare text “beside”/] });

// The browser translates each page, and the server delays a save.
test.beforeEach(async ({ context, page }) => {
  await translatePages(context);
  await page.route(/\/api\/v2\/goals\/[^/]+$/, async (route) => {
    if (route.request().method() === 'PUT') await new Promise((answer) => setTimeout(answer, 400));
    await route.fallback();
  });
});

test('a translated page is signed in to, edited, saved, merged, undone and left, and shows no old figure', async ({
  accessToken,
  api,
  goalPage,
  goalsList,
  page,
  signInPage,
}) => {
  const { uuid } = await api.createGoal({
    name: 'Larch hut',
    target_amount: 40_000,
    progress: 10,
    complete_goal_by: '2031-04-29',
  });
  await page.context().clearCookies();
  await signInPage.enter(accessToken);
  await expect(page.locator('font')).not.toHaveCount(0);
  await goalsList.search.fill('Larch hut');
  await expect(goalsList.rows).toHaveCount(1);
  await expect(goalsList.names.locator('font')).toHaveCount(0);
  await goalsList.names.click();

  await goalPage.targetAmount.fill('450');
  await expect(goalPage.form.getByText('£450.00', { exact: true })).toBeVisible();
  await goalPage.targetAmount.fill('550');
  await expect(goalPage.form.getByText('£550.00', { exact: true })).toBeVisible();
  await expect(goalPage.form.getByText('£450.00')).toHaveCount(0);
  await goalPage.completeBy.fill('30/04/2031');
  await goalPage.owners.pick('Siân Pritchard');
  await expect(goalPage.changes).toContainText('£400.00 → £550.00');
  await goalPage.saveAndSee('Saved');
  await expect(goalPage.card).toContainText('£550.00');
  await expect(goalPage.card).not.toContainText('£400.00');
  await expect(goalPage.fact('Complete by')).toContainText('30 April 2031');
  await expect(goalPage.fact('Complete by')).not.toContainText('29 April');
  await expect(goalPage.records).toHaveCount(2);

  await api.request('PUT', `/api/v2/goals/${uuid}`, { progress: 30, timeframe: 'Theirs' });
  await goalPage.timeframe.fill('Mine');
  await goalPage.save();
  await goalPage.conflict.getByRole('radio').nth(1).check();
  await goalPage.conflict.getByRole('radio').nth(0).check();
  await goalPage.conflict.getByRole('button').first().click();
  await goalPage.isTold('Saved');
  await expect(goalPage.card).toContainText('30%');
  await expect(goalPage.card).not.toContainText('10%');
  expect(await api.readGoal(uuid)).toMatchObject({ timeframe: 'Mine', progress: '30' });

  await expect(goalPage.records).toHaveCount(4);
  await goalPage.records.first().getByRole('button', { name: 'Undo' }).click();
  await goalPage.isTold('Change undone');
  await expect.poll(() => api.readGoal(uuid)).toMatchObject({ timeframe: 'Theirs' });
  await expect(goalPage.card).toContainText('Theirs');
  await expect(goalPage.card).not.toContainText('Mine');

  await goalPage.name.fill('Typed, and given up');
  await signInPage.signOutButton.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave and discard' }).click();
  await expect(signInPage.token).toBeVisible();
});

test('a translated frame is edited, saved and merged, and shows no old figure', async ({
  api,
  openEditor,
}) => {
  const { uuid } = await api.createGoal({ name: 'Larch hut', target_amount: 40_000, progress: 10 });
  const editor = await openEditor({ goal: uuid });
  await editor.isReady();
  await expect(editor.card.locator('font')).not.toHaveCount(0);
  await editor.targetAmount.fill('550');
  await editor.saveAndSee('Saved');
  await expect(editor.card).toContainText('£550.00');
  await expect(editor.card).not.toContainText('£400.00');

  await api.request('PUT', `/api/v2/goals/${uuid}`, { progress: 30 });
  await editor.timeframe.fill('Mine');
  await editor.save();
  await editor.conflict.getByRole('button').first().click();
  await editor.isTold('Saved');
  await expect(editor.card).toContainText('30%');
  expect(await api.readGoal(uuid)).toMatchObject({ timeframe: 'Mine', progress: '30' });
});

test('finds a text that React holds beside other nodes', async ({ page, signInPage }) => {
  await signInPage.open();
  const found = page.waitForEvent('console', (message) => message.text().startsWith('Bare text “beside”'));
  await page.evaluate(() => {
    const text = document.createTextNode('beside');
    const key = Object.keys(document.querySelector('h1') ?? {}).find((name) =>
      name.startsWith('__reactFiber$'),
    );
    if (key) document.querySelector('h1')?.append(Object.assign(text, { [key]: null }));
  });
  await found;
});
