import { expect, test } from './fixtures';

const limit = 30;
test.use({ settings: { RATE_LIMIT: String(limit) } });

test('a save that comes after too many requests says so, and keeps what was typed', async ({
  api,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await goalPage.name.fill('Typed');
  for (let asked = 0; asked < limit; asked += 1) await api.request('GET', '/api/v1/logins');
  await goalPage.saveAndSee('There were too many requests. Wait a minute and try again.');
  await expect(goalPage.name).toHaveValue('Typed');
  await expect(goalPage.saveButton).toHaveText('Save goal');
});
