import { documentedClient } from './api-client';
import { expect, sandboxes, test } from './embedded';

for (const sandbox of sandboxes) {
  test(`a new goal is created, changed and deleted with tokens for a new one, in a ${sandbox} sandbox`, async ({
    api,
    endTokens,
    openEditor,
  }) => {
    const name = `Created in a ${sandbox} sandbox`;
    const editor = await openEditor({ goal: '', owners: documentedClient, sandbox });
    await editor.isHeard('ready', { goal: null });
    await editor.name.fill(name);
    await editor.saveAndSee('Saved');
    const [{ uuid = '' } = {}] = await api.findGoals(name);
    await editor.isHeard('saved', { goal: uuid });
    await expect(editor.card.getByRole('heading', { name })).toBeVisible();

    // From now on the host requests tokens for this goal.
    await endTokens();
    await editor.progress.fill('40');
    await editor.saveAndSee('Saved');
    await editor.isHeard('saved', { goal: uuid, changed: ['progress'] });
    expect(await api.readGoal(uuid)).toMatchObject({ account_uuids: [documentedClient], progress: '40' });

    await editor.deleteButton.click();
    await editor.frame.getByRole('alertdialog').getByRole('button', { name: 'Delete goal' }).click();
    await expect(editor.frame.getByRole('status').filter({ hasText: 'Goal deleted' })).toBeVisible();
    await editor.isHeard('deleted', { goal: uuid });
    expect(await api.findGoals(name)).toEqual([]);
  });
}

test('the host hears that the input was discarded', async ({ api, openEditor }) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  const editor = await openEditor({ goal: uuid });
  await editor.name.fill('Not wanted');
  await editor.discardButton.click();
  await editor.isHeard('cancelled', { goal: uuid, changed: [] });
  await expect(editor.name).toHaveValue('Before');
});
