import { expect, sandboxes, test } from './embedded';
import { type EmbeddedEditor, typeAndPause } from './pages/embedded-editor';
import { holdRequests } from './requests';

/** What reloads the frame, or replaces it by another. */
const interruptions: Record<string, (editor: EmbeddedEditor) => Promise<unknown>> = {
  'its frame is reloaded': (editor) => editor.reloadFrame(),
  'the host tries again': (editor) => editor.retry(),
  'its element is moved': (editor) =>
    editor.element.evaluate((element) => element.parentElement?.prepend(element)),
  'its element is taken out and put back later': takeOutAndPutBack,
};

function takeOutAndPutBack(editor: EmbeddedEditor) {
  return editor.element.evaluate(async (element) => {
    const place = element.parentElement;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    place?.append(element);
  });
}

for (const sandbox of sandboxes)
  for (const [what, interrupt] of Object.entries(interruptions))
    test(`input is restored when ${what}, in a ${sandbox} sandbox`, async ({ api, openEditor, page }) => {
      const { uuid } = await api.createGoal({ name: 'Before' });
      await page.clock.install();
      const editor = await openEditor({ goal: uuid, sandbox });
      await editor.isReady();
      await editor.name.fill('Typed');
      await editor.targetAmount.fill('12,345,6');
      await expect(editor.changes).toContainText('Target amount');
      // The host receives the input when typing pauses.
      await page.clock.runFor(1_000);
      await editor.isHeard('dirty', { isDirty: true });
      await interrupt(editor);

      await expect(editor.draft).toContainText('Name “Before” → “Typed”');
      await expect(editor.name).toHaveValue('Before');
      await editor.draft.getByRole('button', { name: 'Restore' }).click();
      await expect(editor.name).toBeFocused();
      await expect(editor.frame.getByRole('status').filter({ hasText: 'are back' })).toHaveCount(1);
      await expect(editor.name).toHaveValue('Typed');
      await expect(editor.targetAmount).toHaveValue('12,345,6');
      await editor.targetAmount.fill('12.34');
      await editor.saveAndSee('Saved');
      expect(await api.readGoal(uuid)).toMatchObject({ name: 'Typed', target_amount: { amount: 1_234 } });

      await interrupt(editor);
      await expect(editor.name).toHaveValue('Typed');
      await expect(editor.draft).toHaveCount(0);
    });

for (const sandbox of sandboxes)
  test(`a frame that is reloaded 150 ms after the last keystroke loses nothing, in a ${sandbox} sandbox`, async ({
    api,
    openEditor,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    const editor = await openEditor({ goal: uuid, sandbox });
    await editor.isReady();
    await editor.name.fill('');
    await editor.name.pressSequentially('Typed to the last letter', { delay: 20 });
    await editor.reloadFrame(150);
    await expect(editor.draft).toContainText('“Typed to the last letter”');
  });

test('a save under way when the page was left is offered again, as its outcome is unknown', async ({
  api,
  openEditor,
  page,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await page.clock.install();
  const editor = await openEditor({ goal: uuid });
  await typeAndPause(page, editor);
  const save = await holdRequests(page, { method: 'PUT', path: /goals/ });
  await editor.saveButton.click();
  await save.arrived;
  expect(await editor.answerToClosing('Leave and discard')).toBe(true);
  await takeOutAndPutBack(editor);
  await expect(editor.draft).toContainText('Name “Before” → “Typed”');
});

test('input stays with its goal: another goal in the same element has no draft', async ({
  api,
  openEditor,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  const other = await api.createGoal({ name: 'Another' });
  const editor = await openEditor({ goal: uuid });
  await editor.name.fill('Typed');
  await editor.isHeard('dirty', { isDirty: true });
  await editor.element.evaluate((element, goal) => element.setAttribute('goal', goal), other.uuid);
  await expect(editor.name).toHaveValue('Another');
  await expect(editor.draft).toHaveCount(0);
});
