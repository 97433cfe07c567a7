import type { Locator } from '@playwright/test';
import { expect, sandboxes, test } from './embedded';
import type { EmbeddedEditor } from './pages/embedded-editor';

for (const sandbox of sandboxes) {
  test(`the host may close at once if nothing would be lost, in a ${sandbox} sandbox`, async ({
    api,
    openEditor,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    const editor = await openEditor({ goal: uuid, sandbox });
    await editor.isReady();
    expect(await editor.canClose()).toBe(true);
    await editor.name.fill('Typed');
    await editor.name.fill('Before');
    await editor.isHeard('dirty', { isDirty: false });
    expect(await editor.canClose()).toBe(true);
    await expect(editor.question).toHaveCount(0);
  });

  test(`an adviser who would lose something can stay, leave, or save first, in a ${sandbox} sandbox`, async ({
    api,
    openEditor,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    const editor = await openEditor({ goal: uuid, sandbox });
    await editor.name.fill('Typed');
    const answers = async (button: string) => {
      const [mayClose, again] = await Promise.all([
        editor.canClose(),
        editor.canClose(),
        editor.question.getByRole('button', { name: button }).click(),
      ]);
      expect(again).toBe(mayClose);
      await expect(editor.question).toHaveCount(0);
      return mayClose;
    };
    expect(await answers('Stay')).toBe(false);
    await expect(editor.name).toHaveValue('Typed');

    await editor.name.fill('');
    expect(await answers('Save first')).toBe(false);
    await expect(editor.summary).toContainText('Give the goal a name');
    await editor.name.fill('Saved on the way out');
    expect(await answers('Save first')).toBe(true);
    expect(await api.readGoal(uuid)).toMatchObject({ name: 'Saved on the way out' });

    await editor.name.fill('Not wanted');
    expect(await answers('Leave and discard')).toBe(true);
    expect(await api.readGoal(uuid)).toMatchObject({ name: 'Saved on the way out' });
  });

  test(`the browser asks before the host's page is left, while something is not saved, in a ${sandbox} sandbox`, async ({
    api,
    openEditor,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    const editor = await openEditor({ goal: uuid, sandbox });
    await editor.name.click();
    await page.keyboard.type('Typed ');
    await editor.isHeard('dirty', { isDirty: true });
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await editor.saveAndSee('Saved');
    await editor.isHeard('dirty', { isDirty: false });

    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
  });
}

for (const [what, event, press] of [
  ['saved', 'saved', (editor) => editor.saveButton],
  ['discarded', 'cancelled', (editor) => editor.discardButton],
] as const satisfies [string, string, (editor: EmbeddedEditor) => Locator][])
  test(`a page that leaves when it hears that the goal was ${what} is not asked about leaving`, async ({
    api,
    host,
    openEditor,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    const editor = await openEditor({ goal: uuid });
    const next = host.write({});
    await editor.name.click();
    await page.keyboard.type('Typed ', { delay: 20 });
    await editor.isHeard('dirty', { isDirty: true });
    const asked: string[] = [];
    page.on('dialog', (question) => {
      asked.push(question.type());
      void question.accept();
    });
    await editor.element.evaluate(
      (element, { event, next }) => element.addEventListener(event, () => location.assign(next)),
      { event, next },
    );
    await press(editor).click();
    await page.waitForURL(next);
    expect(asked).toEqual([]);
  });

for (const [where, edge] of Object.entries({ below: 'top', above: 'bottom' }))
  for (const [what, attributes] of Object.entries({ whole: {}, low: { 'max-height': '480' } }))
    test(`the adviser sees the question, though a ${what} editor was far ${where} the visible part`, async ({
      api,
      openEditor,
      page,
    }) => {
      const { uuid } = await api.createGoal({ name: 'Before' });
      const editor = await openEditor({ goal: uuid, ...attributes });
      await editor.name.fill('Typed');
      await editor.isHeard('dirty', { isDirty: true });
      await page.evaluate((edge) => {
        document.body.style.padding = '3000px 0';
        window.scrollTo(0, edge === 'top' ? 0 : document.body.scrollHeight);
      }, edge);
      await expect(editor.iframe).not.toBeInViewport();
      const mayClose = editor.canClose();
      await expect(editor.question).toBeInViewport({ ratio: 0.99 });
      await editor.question.getByRole('button', { name: 'Stay' }).click();
      expect(await mayClose).toBe(false);
    });

for (const sandbox of sandboxes)
  test(`a removed editor releases the page, and whoever waits for an answer, in a ${sandbox} sandbox`, async ({
    api,
    openEditor,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Before' });
    const editor = await openEditor({ goal: uuid, sandbox });
    await editor.name.fill('Typed');
    await editor.isHeard('dirty', { isDirty: true });
    const [mayClose] = await Promise.all([
      editor.canClose(),
      editor.question.waitFor().then(() => editor.element.evaluate((element) => element.remove())),
    ]);
    expect(mayClose).toBe(true);
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
  });
