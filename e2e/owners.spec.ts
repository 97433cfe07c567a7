import { demoUuid } from '../src/server/demo/uuids';
import { documentedClient } from './api-client';
import { expect, test } from './fixtures';
import { watchRequests } from './requests';

const clientSearches = { method: 'GET', path: '/bff/api/v1/account' };
const goalSaves = { method: 'PUT', path: /^\/bff\/api\/v2\/goals/ };

test.beforeEach(async ({ goalPage }) => goalPage.openNew());

test('a pause of 250 ms in typing sends one request, whatever the accents', async ({ goalPage, page }) => {
  const { box, options } = goalPage.owners;
  await page.clock.install({ time: '2026-11-29T12:00:00Z' });
  await goalPage.openNew();
  await box.click();
  await goalPage.isTold('Showing the first 50 of');
  const requests = watchRequests(page);
  await page.clock.pauseAt('2026-11-29T12:30:00Z');
  await box.pressSequentially('nunez');
  await page.clock.runFor(249);
  expect(requests.to(clientSearches)).toEqual([]);
  await page.clock.resume();
  await expect(options).toHaveCount(3);
  await expect(options.filter({ hasText: 'Elena Núñez' })).toHaveCount(1);
  const asked = requests.to(clientSearches).map((request) => new URL(request.url()).searchParams);
  expect(asked.map((parameters) => parameters.get('filter[name]'))).toEqual(['nunez']);
});

test('a row shows initials, name, kind, e-mail and circles', async ({ goalPage }) => {
  const { box, option } = goalPage.owners;
  await box.fill('Fairweather');
  const row = option('Zoë Fairweather');
  await expect(row).toHaveText(
    /ZF\s*Zoë Fairweather\s*Individual · zoe\.fairweather@example\.com · First homes/,
  );
  await box.fill('Pemberton');
  await expect(option('The Pemberton Grandchildren’s Settlement')).toContainText(
    'Trust · pemberton.settlement',
  );
});

test('namesakes can be told apart', async ({ goalPage }) => {
  const { box, options, chips } = goalPage.owners;
  await box.fill('Sarah Thompson');
  const fromLeeds = options.filter({ hasText: 's.thompson.leeds@example.org' });
  const other = options.filter({ hasText: 'sarah.thompson@example.com' });
  await fromLeeds.click();
  await expect(chips).toHaveText([/Sarah Thompson/]);
  await box.fill('Sarah Thompson');
  await expect(fromLeeds).toHaveAttribute('aria-selected', 'true');
  await expect(other).toHaveAttribute('aria-selected', 'false');
});

test('an inactive client is marked, says why, and is picked by neither key nor click', async ({
  goalPage,
}) => {
  const { box, option, chips } = goalPage.owners;
  await box.fill('Walter Ravenscroft');
  const walter = option('Walter Ravenscroft (inactive)');
  await expect(walter).toHaveAttribute('aria-disabled', 'true');
  await expect(walter).toContainText('Inactive, so it cannot be chosen');
  await walter.click({ force: true }); // it says that it is disabled, and a person may click all the same
  await goalPage.isTold('Walter Ravenscroft: Inactive, so it cannot be chosen');
  await box.press('Enter');
  await expect(chips).toHaveCount(0);
});

test('only Enter or a click picks: Tab, Escape and a click outside leave the highlighted row alone', async ({
  goalPage,
  page,
}) => {
  const { box, list, option, chips, isHighlighted } = goalPage.owners;
  const highlight = async () => {
    await box.clear();
    await box.fill('Aisha Khan');
    await isHighlighted();
    await expect(option('Aisha Khan')).toBeVisible();
  };
  await highlight();
  await box.press('Tab');
  await expect(list).toBeHidden();
  await highlight();
  await box.press('Escape');
  await expect(list).toBeHidden();
  await expect(box).toBeFocused();
  await highlight();
  await page.getByRole('heading', { name: 'New goal' }).click();
  await expect(list).toBeHidden();
  await expect(chips).toHaveCount(0);

  await highlight();
  await box.press('Enter');
  await expect(chips).toHaveText([/Aisha Khan/]);
  await goalPage.isTold('Aisha Khan added');
  await expect(box).toHaveValue('');
});

test('a name left in the box keeps the goal from being saved until it is picked or cleared', async ({
  api,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Half an owner' });
  await goalPage.open(uuid);
  const { box, chips, option } = goalPage.owners;
  const requests = watchRequests(page);
  await goalPage.name.fill('A whole owner');
  await box.fill('zzzz');
  await box.press('Escape');
  await goalPage.save();
  const fault = goalPage.summary.getByRole('link', { name: 'Choose “zzzz” from the list, or clear the box' });
  await expect(goalPage.summary).toContainText('Owners: Choose “zzzz”');
  await fault.click();
  await expect(box).toBeFocused();
  await expect(box).toHaveAccessibleDescription(/^Choose “zzzz” from the list, or clear the box/);
  await box.clear();
  await expect(goalPage.summary).toBeHidden();

  await box.fill('Aisha Khan');
  await expect(option('Aisha Khan')).toBeVisible();
  await box.press('Control+Enter');
  await expect(goalPage.summary).toContainText('Owners: Choose “Aisha Khan”');
  await expect(goalPage.owners.list).toBeHidden();
  expect(requests.to(goalSaves)).toEqual([]);
  await box.click();
  await option('Aisha Khan').click();
  await expect(chips).toHaveCount(2);
  await expect(goalPage.summary).toBeHidden();
  await goalPage.saveAndSee('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({
    name: 'A whole owner',
    account_uuids: [documentedClient, demoUuid('account Aisha Khan')],
  });
});

test('picking a chosen client removes it again', async ({ goalPage }) => {
  const { box, option, chips, pick } = goalPage.owners;
  await pick('Aisha Khan');
  await box.fill('Aisha Khan');
  await expect(option('Aisha Khan')).toHaveAttribute('aria-selected', 'true');
  await option('Aisha Khan').click();
  await goalPage.isTold('Aisha Khan removed');
  await expect(chips).toHaveCount(0);
});

test('Backspace removes one owner a press and says whom; held down, it removes no more', async ({
  goalPage,
  page,
}) => {
  const { box, chips, pick } = goalPage.owners;
  for (const name of ['Aisha Khan', 'Imran Khan', 'Zainab Khan']) await pick(name);
  await box.fill('ab');
  for (let press = 0; press < 5; press += 1) await page.keyboard.down('Backspace');
  await page.keyboard.up('Backspace');
  await expect(box).toHaveValue('');
  await expect(chips).toHaveCount(3);

  for (let press = 0; press < 3; press += 1) await page.keyboard.down('Backspace');
  await page.keyboard.up('Backspace');
  await goalPage.isTold('Zainab Khan removed');
  await expect(chips).toHaveCount(2);
});

test('a chip is removed by key and by click, and the focus stays near', async ({ goalPage }) => {
  const { box, chips, pick, remove } = goalPage.owners;
  for (const name of ['Aisha Khan', 'Imran Khan', 'Zainab Khan']) await pick(name);
  await box.press('ArrowLeft');
  await expect(remove('Zainab Khan')).toBeFocused();
  await remove('Zainab Khan').press('ArrowLeft');
  await remove('Imran Khan').press('Delete');
  await goalPage.isTold('Imran Khan removed');
  await expect(remove('Zainab Khan')).toBeFocused();
  await remove('Aisha Khan').click();
  await goalPage.isTold('Aisha Khan removed');
  await expect(chips).toHaveText([/Zainab Khan/]);
});

test('how many match is announced, and so is that none does', async ({ goalPage }) => {
  const { box, options } = goalPage.owners;
  await box.fill('khan');
  await expect(options).toHaveCount(3);
  await goalPage.isTold('3 clients');
  await box.fill('zzz');
  await goalPage.isTold('No client matches “zzz”');
  await expect(options).toHaveCount(0);
});

test.describe('without a network', () => {
  test.use({ expectedErrors: [/net::ERR_INTERNET_DISCONNECTED/] });

  test('a search that fails says so and can be retried', async ({ goalPage, context }) => {
    const { box, options } = goalPage.owners;
    await context.setOffline(true);
    await box.fill('khan');
    await goalPage.isTold('The clients could not be loaded');
    await context.setOffline(false);
    await goalPage.form.getByRole('button', { name: 'Try again' }).click();
    await expect(options).toHaveCount(3);
  });
});

test('an owner who cannot be viewed stays in the list, in the form, in the save and on the card', async ({
  api,
  goalPage,
  database,
}) => {
  const stranger = demoUuid('account another firm’s client');
  const { uuid } = await api.createGoal({ name: 'Shared' });
  await database
    .insertInto('goal_owners')
    .values({ goal_uuid: uuid, account_uuid: stranger, position: 1 })
    .execute();
  await goalPage.open(uuid);
  await expect(goalPage.owners.chips).toHaveText([/Hulk Banner/, /Client you cannot view/]);
  await expect(goalPage.card).not.toContainText('Lockhart');

  await goalPage.name.fill('Shared still');
  await goalPage.saveAndSee('Saved');
  await expect(goalPage.section('Owners').getByRole('listitem')).toHaveText([
    /Hulk Banner/,
    /Client you cannot view/,
  ]);
  expect(await api.readGoal(uuid)).toMatchObject({ account_uuids: [documentedClient, stranger] });
});
