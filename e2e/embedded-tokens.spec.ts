import type { Page } from '@playwright/test';
import { expect, sandboxes, test } from './embedded';
import { holdRequests, watchRequests } from './requests';

const tokenCalls = { method: 'POST', path: '/goal-token' };

for (const sandbox of sandboxes) {
  test(`a token that ends during a save is renewed, without anyone noticing, in a ${sandbox} sandbox`, async ({
    api,
    endTokens,
    openEditor,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    const requests = watchRequests(page);
    const editor = await openEditor({ goal: uuid, sandbox });
    await editor.name.fill('Saved with the second token');
    const put = await holdRequests(page, { method: 'PUT', path: /^\/embed\/v1\/api\// });
    await editor.save();
    await put.arrived;
    await endTokens();
    put.letGo();
    await editor.isTold('Saved');
    expect(await api.readGoal(uuid)).toMatchObject({ name: 'Saved with the second token' });
    expect(requests.to(tokenCalls).map((request) => request.postDataJSON())).toEqual([
      { goal: uuid, reason: 'initial' },
      { goal: uuid, reason: 'expired' },
    ]);
    expect(await editor.told('auth-required')).toEqual([]);
  });

  test(`without a token the form stays as it is, and the save continues automatically once one arrives, in a ${sandbox} sandbox`, async ({
    api,
    endTokens,
    openEditor,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    const editor = await openEditor({ goal: uuid, sandbox });
    await editor.name.fill('Saved after signing in');
    const signIn = await signOutOfTheHost(page);
    await endTokens();
    await editor.saveAndSee('Sign in again in the page around this editor');
    await editor.isHeard('auth-required');
    await expect(editor.name).toHaveValue('Saved after signing in');
    await expect(editor.name).toBeEditable();
    expect(await api.readGoal(uuid)).toMatchObject({ name: 'Before' });

    await signIn();
    await editor.isTold('Saved');
    expect(await api.readGoal(uuid)).toMatchObject({ name: 'Saved after signing in' });
  });
}

for (const sandbox of sandboxes)
  test(`an adviser who is signed out from the start is told so, and the goal appears once a token arrives, in a ${sandbox} sandbox`, async ({
    api,
    openEditor,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Waits for a token' });
    const signIn = await signOutOfTheHost(page);
    const editor = await openEditor({ goal: uuid, sandbox });
    await expect(editor.frame.getByText('You don’t have access to the goal editor')).toBeVisible();
    await editor.isHeard('auth-required');
    await signIn();
    await expect(editor.card.getByRole('heading', { name: 'Waits for a token' })).toBeVisible();
  });

for (const sandbox of sandboxes)
  test(`a host that never answers a token request is given up after 15 seconds, and asked again, in a ${sandbox} sandbox`, async ({
    api,
    openEditor,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Waits for a slow host' });
    await page.clock.install();
    const held = await holdRequests(page, tokenCalls);
    const editor = await openEditor({ goal: uuid, sandbox });
    await held.arrived;
    await expect(editor.element).toHaveAttribute('goal', uuid);
    await page.clock.fastForward(16_000);
    await editor.isHeard('auth-required');
    held.letGo();
    await page.clock.fastForward(6_000);
    await expect(editor.card.getByRole('heading', { name: 'Waits for a slow host' })).toBeVisible();
  });

/** From now on the host has no token, until the returned function is called. */
async function signOutOfTheHost(page: Page) {
  await page.route('**/goal-token', (route) => route.fulfill({ status: 401, json: {} }));
  return () => page.unroute('**/goal-token');
}
