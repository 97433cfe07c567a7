import { expect, type Page } from '@playwright/test';
import { createGoalPage } from './goal-page';

export type EmbeddedEditor = ReturnType<typeof createEmbeddedEditor>;

type Told = { type: string; detail: Record<string, unknown> };

/** An editor in a page of the host: the element there, and what an adviser sees in its frame. */
export function createEmbeddedEditor(page: Page, { at = 0 }: { at?: number } = {}) {
  const element = page.locator('goal-editor').nth(at);
  const iframe = element.locator('iframe');
  const frame = iframe.contentFrame();
  const goalPage = createGoalPage(page, frame);

  return {
    ...goalPage,
    element,
    iframe,
    frame,
    /** Asks what `canClose` asks a person. */
    question: frame.getByRole('alertdialog', { name: 'Leave without saving?' }),
    async isReady() {
      await expect(goalPage.saveButton).toBeVisible();
    },
    /** The details of the events of a type that the host's page has heard. */
    told: (type: string) => heard(page).then((all) => all.filter((one) => one.type === type)),
    async isHeard(type: string, detail: Record<string, unknown> = {}) {
      await expect
        .poll(async () => (await heard(page)).filter((one) => one.type === type).map((one) => one.detail))
        .toContainEqual(expect.objectContaining(detail));
    },
  };
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
          // Other elements have errors, too.
          if (event instanceof CustomEvent) all.push({ type, detail: event.detail });
        },
        true,
      );
  });
}

function heard(page: Page): Promise<Told[]> {
  // The script above has put it there.
  return page.evaluate(() => (window as unknown as { heardOfEditors: Told[] }).heardOfEditors);
}
