import { demoUuid } from '../src/server/demo/uuids';
import { documentedClient } from './api-client';
import { expect, test } from './fixtures';
import type { GoalPage } from './pages/goal-page';
import { watchRequests } from './requests';
import { typeAfterRefusal } from './type-after-refusal';

const puts = { method: 'PUT', path: /^\/bff\/api\/v2\/goals/ };

test('a form with faults is not sent: the summary takes the focus, links to each field and uses the same words', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal();
  await goalPage.open(uuid);
  const requests = watchRequests(page);
  const { name, description, owners, targetAmount, progress, timeframe, completeBy } = goalPage;
  const faults = [
    { control: name, typed: ' ', words: 'Give the goal a name' },
    { control: description, typed: 'd'.repeat(5001), words: 'Use 5,000 characters or fewer' },
    { control: owners.box, words: 'Choose at least one owner' },
    { control: targetAmount, typed: '12,3456', words: /1,234\.50/ },
    { control: progress, typed: '101', words: 'Use a number from 0 to 100' },
    { control: timeframe, typed: 't'.repeat(256), words: 'Use 255 characters or fewer' },
    { control: completeBy, typed: '31/02/2027', words: /28/ },
  ];
  for (const { control, typed } of faults) {
    if (typed !== undefined) await control.fill(typed);
  }
  await owners.remove('Hulk Banner').click();
  await goalPage.save();

  await expect(goalPage.summary).toBeFocused();
  const links = goalPage.summary.getByRole('link');
  await expect(links).toHaveText(faults.map(({ words }) => words));
  for (const [index, { control, typed }] of faults.entries()) {
    const words = await links.nth(index).innerText();
    await expect(control).toHaveAccessibleDescription(wordsFirst(words));
    await expect(control).toHaveAttribute('aria-invalid', 'true');
    if (typed !== undefined) await expect(control).toHaveValue(typed);
    await links.nth(index).click();
    await expect(control).toBeFocused();
  }
  expect(requests.to(puts)).toEqual([]);

  await name.fill('A name');
  await expect(links).toHaveCount(faults.length - 1);
  await expect(name).not.toHaveAttribute('aria-invalid', 'true');
});

test('the summary takes the focus once for each refused press of Save, and never during typing', async ({
  api,
  goalPage,
}) => {
  const { uuid } = await api.createGoal();
  await goalPage.open(uuid);
  await typeAfterRefusal(goalPage);
});

test('a field shows its fault once it loses the focus, in reserved space and not while something is pressed', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal();
  await goalPage.open(uuid);
  const { name, targetAmount, progress, completeBy, changes, saveButton } = goalPage;
  const wrong = goalPage.form.locator('[aria-invalid=true]');
  const faults = [
    { control: name, label: 'Name', typed: '', words: 'Give the goal a name' },
    { control: targetAmount, label: 'Target amount', typed: '30q', words: 'Type an amount such as 1,234.50' },
    {
      control: completeBy,
      label: 'Complete by',
      typed: '31/02/2030',
      words: 'February 2030 has 28 days',
      stops: 2,
    },
  ];
  for (const [index, { control, label, typed, words, stops = 1 }] of faults.entries()) {
    await control.fill('');
    await control.pressSequentially(typed, { delay: 60 });
    await expect(changes).toContainText(label);
    await expect(wrong).toHaveCount(index);
    const before = await saveFromTop(goalPage);
    for (let stop = 0; stop < stops; stop += 1) await page.keyboard.press('Tab');
    await expect(control).toHaveAccessibleDescription(words);
    expect(await saveFromTop(goalPage)).toBe(before);
  }

  await progress.fill('101');
  await expect(changes).toContainText('Progress');
  await saveButton.scrollIntoViewIfNeeded();
  const save = await saveButton.boundingBox();
  await page.mouse.move((save?.x ?? 0) + 5, (save?.y ?? 0) + 5);
  await page.mouse.down();
  await expect(progress).not.toBeFocused();
  await expect(progress).not.toHaveAttribute('aria-invalid', 'true');
  await page.mouse.up();
  await expect(goalPage.summary).toBeFocused();
  await expect(goalPage.summary.getByRole('link')).toHaveCount(faults.length + 1);
});

test('the server refuses an owner and a circle: each is named, and no input is lost', async ({
  api,
  goalPage,
  database,
  page,
}) => {
  const owner = demoUuid('account Jack Ng');
  const circle = demoUuid('circle Former colleagues');
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await goalPage.name.fill('After');
  await goalPage.owners.pick('Jack Ng');
  await goalPage.shownOnCircles.check();
  await goalPage.circles.pick('Former colleagues');
  await database
    .updateTable('accounts')
    .set({ inactive_on: '2026-01-01' })
    .where('uuid', '=', owner)
    .execute();
  await database.deleteFrom('circles').where('uuid', '=', circle).execute();
  await goalPage.save();

  await expect(goalPage.summary).toBeFocused();
  await expect(goalPage.summary.getByRole('link')).toHaveText([
    /^Jack Ng is inactive/,
    'Former colleagues: This circle does not exist',
  ]);
  await expect(goalPage.owners.box).toHaveAccessibleDescription(/Jack Ng is inactive/);
  await expect(goalPage.circles.box).toHaveAccessibleDescription(/Former colleagues/);
  await expect(goalPage.name).toHaveValue('After');
  await expect(goalPage.owners.chips).toHaveCount(2);
  await expect(page.getByRole('article', { name: 'Before' })).toBeVisible();
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Before', account_uuids: [documentedClient] });

  await goalPage.owners.remove('Jack Ng').click();
  await goalPage.circles.remove('Former colleagues').click();
  await goalPage.saveAndSee('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'After', account_uuids: [documentedClient] });
});

test('another client saved in between: nothing is overwritten, nothing typed is lost', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'First' });
  await goalPage.open(uuid);
  await goalPage.name.fill('Mine');
  await api.request('PUT', `/api/v2/goals/${uuid}`, { name: 'Theirs', progress: 44 });
  await goalPage.save();
  await expect(goalPage.conflict).toContainText(/ changed this goal.*\. Your changes aren’t saved yet/);

  await expect(goalPage.name).toHaveValue('Mine');
  await expect(page.getByRole('article', { name: 'Theirs' })).toBeVisible();
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Theirs' });
  await goalPage.save();
  await expect(goalPage.conflict).toBeFocused();
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Theirs' });

  await goalPage.conflict.getByRole('button', { name: 'Keep theirs' }).click();
  await expect(goalPage.outcome).toBeFocused();
  await expect(goalPage.name).toHaveValue('Theirs');
  await expect(goalPage.progress).toHaveValue('44');
  await goalPage.name.fill('Mine after all');
  await goalPage.saveAndSee('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Mine after all', progress: '44' });
});

test('another client deleted the goal: the form says so and keeps the input', async ({ api, goalPage }) => {
  const { uuid } = await api.createGoal({ name: 'Doomed' });
  await goalPage.open(uuid);
  await goalPage.name.fill('Mine');
  await api.request('DELETE', `/api/v2/goals/${uuid}`);
  await goalPage.save();
  await expect(
    goalPage.form.getByRole('status').filter({ hasText: 'Someone deleted this goal' }),
  ).toBeVisible();
  await expect(goalPage.name).toHaveValue('Mine');
});

test('an adviser who lost write access is told so, and keeps the input', async ({
  api,
  goalPage,
  database,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await goalPage.name.fill('Typed');
  const mayWrite = (may: number) => database.updateTable('logins').set({ may_write: may }).execute();
  await mayWrite(0);
  try {
    await goalPage.saveAndSee('The goal was not saved');
    await goalPage.isTold('Request ');
    await expect(goalPage.name).toHaveValue('Typed');
  } finally {
    await mayWrite(1);
  }
  await goalPage.saveAndSee('Saved');
});

test.describe('without a network', () => {
  test.use({ expectedErrors: [/net::ERR_INTERNET_DISCONNECTED/] });

  test('a save waits for the network, keeps the input, and continues automatically', async ({
    api,
    goalPage,
    context,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    await goalPage.open(uuid);
    await goalPage.name.fill('Typed in a tunnel');
    await context.setOffline(true);
    await goalPage.saveAndSee('You’re offline');
    await expect(goalPage.name).toHaveValue('Typed in a tunnel');

    await context.setOffline(false);
    await goalPage.isTold('Saved');
    expect(await api.readGoal(uuid)).toMatchObject({ name: 'Typed in a tunnel' });
  });
});

/** A description that starts with these words. */
function wordsFirst(words: string) {
  return new RegExp(`^${words.replace(/[^\w\s]/g, '\\$&')}`);
}

/** How far down the form the button is, regardless of the scroll position. */
async function saveFromTop({ form, saveButton }: GoalPage) {
  const [around, button] = [await form.boundingBox(), await saveButton.boundingBox()];
  if (!around || !button) throw new Error('the form is shown');
  return button.y - around.y;
}
