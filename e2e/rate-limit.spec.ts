import { expect, test } from './fixtures';

const limit = 30;
test.use({ settings: { RATE_LIMIT: String(limit) } });

test('a save after too many requests waits and says so, and keeps the input when it is cancelled', async ({
  api,
  goalPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await goalPage.name.fill('Typed');
  for (let asked = 0; asked < limit; asked += 1) await api.request('GET', '/api/v1/logins');
  await goalPage.saveAndSee('Too many requests. Trying again');
  await expect(goalPage.name).toHaveValue('Typed');
  await goalPage.choice('Cancel').click();
  await goalPage.isTold('The stored goal hasn’t changed');
  await expect(goalPage.name).toHaveValue('Typed');
  await expect(goalPage.saveButton).toHaveText('Save goal');
});
