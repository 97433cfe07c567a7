import { expect, type Frame, type FrameLocator, type Page } from '@playwright/test';
import { createPicker } from './picker';

export type GoalPage = ReturnType<typeof createGoalPage>;

/** The page of a goal, new or stored: its form and its card, by the words an adviser uses; `within` a frame of it. */
export function createGoalPage(page: Page | Frame, within: Page | Frame | FrameLocator = page) {
  const form = within.getByRole('form', { name: 'Goal' });
  const card = within.getByRole('article');
  const textBox = (name: string) => form.getByRole('textbox', { name, exact: true });
  const saveButton = form.getByRole('button', { name: /^(Save goal|Saving…)$/ });

  return {
    form,
    card,
    name: textBox('Name'),
    description: textBox('Description'),
    owners: createPicker(form, { label: 'Owners', many: 'clients' }),
    targetAmount: textBox('Target amount'),
    progress: textBox('Progress'),
    progressBar: form.getByRole('slider', { name: 'Progress on a bar' }),
    timeframe: textBox('Timeframe'),
    completeBy: textBox('Complete by'),
    calendarButton: form.getByRole('button', { name: 'Choose a date' }),
    calendar: form.getByRole('dialog', { name: 'Choose a date' }),
    priority: form.getByRole('slider', { name: 'Priority' }),
    shownOnCircles: form.getByRole('switch', { name: 'Shown on circles' }),
    circles: createPicker(form, { label: 'Visible to circles', many: 'circles' }),
    saveButton,
    discardButton: form.getByRole('button', { name: 'Discard changes' }),
    deleteButton: within.getByRole('button', { name: 'Delete goal' }).first(),
    /** The faults, with links to the fields. */
    summary: form.getByRole('region', { name: 'The goal was not saved' }),

    /** The offer of earlier unsaved input. */
    draft: within.locator('section').filter({ hasText: 'You have unsaved changes' }).last(),
    /** A change by someone else, beside the input. */
    conflict: form.getByRole('region', { name: / changed this goal/ }),
    /** The outcome of a save; it takes the focus of a button that disappears. */
    outcome: form.getByRole('group', { name: 'Result of the save' }),
    /** Says that another tab has the same goal open. */
    openElsewhere: within.getByText('This goal is open in another tab'),
    /** What a save would change, in words. */
    changes: form.getByRole('region', { name: 'Your changes' }),
    reason: form.getByRole('combobox', { name: 'Reason for the change' }),
    reasonWords: textBox('In a few words'),
    whereShown: form.getByRole('region', { name: 'Where this appears' }),
    history: within.getByRole('region', { name: 'Changes', exact: true }),
    /** The records of the history, newest first. */
    records: within.getByRole('region', { name: 'Changes', exact: true }).getByRole('listitem'),

    async open(uuid: string) {
      await page.goto(`/goals/${uuid}`);
      await expect(saveButton).toBeVisible();
    },
    async openNew({ owner }: { owner?: string } = {}) {
      await page.goto(owner === undefined ? '/goals/new' : `/goals/new?owner=${owner}`);
      await expect(saveButton).toBeVisible();
    },
    save: () => saveButton.click(),
    /** Waits until a status region of the form says so. */
    isTold,
    async saveAndSee(words: string) {
      await saveButton.click();
      await isTold(words);
    },
    /** A button in the notice with the outcome of the save. */
    choice: (name: string | RegExp) => form.getByRole('status').getByRole('button', { name, exact: true }),
    choosePriority: (word: string) => form.getByRole('button', { name: word, exact: true }).click(),

    /** The value of a fact on the card, such as its complete-by date. */
    fact: (name: string) =>
      card
        .locator('dl > div')
        .filter({ has: page.getByText(name, { exact: true }) })
        .getByRole('definition'),
    /** A part of the card by its heading. */
    section: (heading: string) =>
      card.locator('section').filter({ has: page.getByRole('heading', { name: heading, exact: true }) }),
  };

  async function isTold(words: string) {
    // A text would match in any case: "nothing was saved" is not "Saved".
    const exact = new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    await expect(form.getByRole('status').filter({ hasText: exact })).toBeVisible();
  }
}
