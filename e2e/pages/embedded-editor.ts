import { expect, type Frame, type Page } from '@playwright/test';
import type { GoalEditorElement } from '../../src/embed/host/goal-editor-element';
import { createGoalPage } from './goal-page';

export type EmbeddedEditor = ReturnType<typeof createEmbeddedEditor>;

type Told = { type: string; goal: string | null; detail: Record<string, unknown> };

/** An editor in a page of the host: its element, and what an adviser sees in its frame. */
export function createEmbeddedEditor(page: Page | Frame, { at = 0 }: { at?: number } = {}) {
  const element = page.locator('goal-editor, #mounted').nth(at);
  const iframe = element.locator('iframe');
  const frame = iframe.contentFrame();
  const goalPage = createGoalPage(page, frame);
  const question = frame.getByRole('alertdialog', { name: 'Leave without saving?' });
  const canClose = () => element.evaluate((editor: GoalEditorElement) => editor.editor?.canClose());

  return {
    ...goalPage,
    element,
    iframe,
    frame,
    /** The question when work would be lost. */
    question,
    /** Replaces an editor that could not be loaded. */
    sentence: element.getByRole('alert'),
    isReady: () => expect(goalPage.saveButton).toBeEnabled(),
    /** Asks as the host's code does before it removes the editor. */
    canClose,
    /** What the host is told when it asks about closing and the adviser answers like this. */
    async answerToClosing(button: string) {
      const answered = question.getByRole('button', { name: button }).click();
      const [mayClose] = await Promise.all([canClose(), answered]);
      return mayClose;
    },
    retry: () => element.evaluate((editor: GoalEditorElement) => editor.editor?.retry()),
    /** What "Reload frame" does, and a browser that had discarded the page. */
    async reloadFrame(inMs = 0) {
      const content = await (await iframe.elementHandle())?.contentFrame();
      await content?.evaluate((ms) => void setTimeout(() => window.location.reload(), ms), inMs);
    },
    /** The details of the events of a type that the host's page heard of this editor, in their order. */
    told,
    async isHeard(type: string, detail: Record<string, unknown> = {}) {
      await expect.poll(() => told(type)).toContainEqual(expect.objectContaining(detail));
    },
  };

  async function told(type: string) {
    const goal = await element.getAttribute('goal');
    const all = await heard(page);
    return all.filter((one) => one.type === type && one.goal === goal).map(({ detail }) => detail);
  }
}

/** Types a name, and waits until it is with the host, which gets it when the typing pauses. The page has a clock of its own. */
export async function typeAndPause(page: Page, editor: EmbeddedEditor) {
  await editor.name.fill('Typed');
  await expect(editor.changes).toContainText('Name');
  await page.clock.runFor(1_000);
  await editor.isHeard('dirty', { isDirty: true });
}

/** Notes the events of every editor in pages that are opened from now on. */
export async function listenToEditors(page: Page) {
  await page.addInitScript(() => {
    const types = ['ready', 'dirty', 'saved', 'deleted', 'cancelled', 'error', 'auth-required'];
    const all: Told[] = [];
    Object.assign(window, { heardOfEditors: all });
    for (const type of types)
      document.addEventListener(
        type,
        (event) => {
          // A script that could not be loaded has an error, too.
          if (!(event instanceof CustomEvent && event.target instanceof Element)) return;
          all.push({ type, goal: event.target.getAttribute('goal'), detail: event.detail });
        },
        true,
      );
  });
}

function heard(page: Page | Frame): Promise<Told[]> {
  // The script above has set it.
  return page.evaluate(() => (window as unknown as { heardOfEditors: Told[] }).heardOfEditors);
}
