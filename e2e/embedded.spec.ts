import { documentedGoal } from './api-client';
import { expect, sandboxes, test } from './embedded';
import { createEmbeddedEditor } from './pages/embedded-editor';
import { typeAfterRefusal } from './type-after-refusal';

test('the page of docs/embedding.md shows the goal that it names', async ({ host, page }) => {
  await page.goto(host.url);
  const editor = createEmbeddedEditor(page);
  await expect(editor.card.getByRole('heading', { name: 'Reduced Mileage' })).toBeVisible();
  await editor.isReady();
  await editor.isHeard('ready', { goal: documentedGoal });
});

for (const sandbox of sandboxes) {
  test(`an adviser edits and saves in a ${sandbox} sandbox, and the host hears what changed, without values`, async ({
    api,
    openEditor,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    const editor = await openEditor({ goal: uuid, sandbox });
    await editor.name.fill('Typed in a CRM');
    await editor.targetAmount.fill('1,234.50');
    await editor.isHeard('dirty', { isDirty: true });
    await editor.saveAndSee('Saved');
    const stored = await api.readGoal(uuid);
    expect(stored).toMatchObject({ name: 'Typed in a CRM', target_amount: { amount: 123_450 } });
    await editor.isHeard('saved', { goal: uuid, changed: ['name', 'target_amount'] });
    await editor.isHeard('dirty', { isDirty: false });
    expect(JSON.stringify(await editor.told('saved'))).not.toContain('Typed');

    await editor.choice('Undo').click();
    await editor.isTold('Change undone');
    await expect.poll(() => editor.told('saved')).toHaveLength(2);
    expect(await api.readGoal(uuid)).toMatchObject({ name: 'Before', target_amount: null });
  });
}

test('in a frame, too, the summary takes the focus once for each refused press of Save', async ({
  api,
  openEditor,
}) => {
  const { uuid } = await api.createGoal();
  const editor = await openEditor({ goal: uuid });
  await editor.isReady();
  await typeAfterRefusal(editor);
});
