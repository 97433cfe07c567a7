import { everythingIn, watchTraces } from './everything-in';
import { expect, test } from './fixtures';

const typed = { name: 'Xanthippe-Canary', description: 'xanthippe@canary.example', amount: '7654321' };

test('no script, address or console sees tokens, sessions or keys, and input is in its field only', async ({
  accessToken,
  api,
  context,
  goalPage,
  page,
  serverUrl,
  signInPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  const traces = watchTraces(page);
  await context.clearCookies();
  await signInPage.open();
  await signInPage.signIn(accessToken);
  await expect(signInPage.signOutButton).toBeVisible();
  await goalPage.open(uuid);
  await goalPage.name.fill(typed.name);
  await goalPage.description.fill(typed.description);
  await goalPage.targetAmount.fill(typed.amount);
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBeGreaterThan(0);
  const whileTyping = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  for (const word of Object.values(typed)) expect(whileTyping).not.toContain(word);

  await goalPage.saveAndSee('Saved');
  const answer = await page.request.get(`${serverUrl}/bff/session`, { headers: { 'x-goal-editor': '1' } });
  const { draftKeys } = await answer.json();
  const session = (await context.cookies()).find(({ httpOnly }) => httpOnly)?.value ?? '';
  expect(session).toMatch(/^[\w-]{43}$/);
  expect(draftKeys.length).toBeGreaterThan(0);
  const everything = `${await everythingIn(page)}\n${traces.addresses()}\n${traces.console()}`;
  for (const secret of [accessToken, session, ...draftKeys]) expect(everything).not.toContain(secret);
  for (const word of Object.values(typed)) {
    expect(traces.addresses()).not.toContain(word);
    expect(traces.console()).not.toContain(word);
  }
});

test('a sign-in link leaves nothing of its code behind', async ({ page, server }) => {
  const code = new URL(server.signInLink).hash.replace('#code=', '');
  const traces = watchTraces(page);
  await page.goto(server.signInLink);
  await expect(page).toHaveURL(/\/goals$/);
  expect(await everythingIn(page)).not.toContain(code);
  expect(traces.console()).not.toContain(code);
  await page.goBack();
  expect(page.url()).not.toContain(code);
});
