import type { BrowserContext, Page } from '@playwright/test';
import { test as embedded } from './embedded';
import { expect, test } from './fixtures';
import { createGoalPage } from './pages/goal-page';
import { createGoalsList } from './pages/goals-list';

/** What the oldest supported browsers lack: https://caniuse.com, Chrome 111 and Safari 16.4. */
const lackedByTheOldest = [
  'AbortSignal.any',
  'URL.canParse',
  'Element.prototype.checkVisibility',
  'requestIdleCallback',
  'Promise.withResolvers',
  'Object.groupBy',
];
/** What only older ones lack. */
const lackedByOlder = [
  'AbortSignal.timeout',
  'Array.prototype.at',
  'crypto.randomUUID',
  'Intl.Segmenter',
  'CSS.registerProperty',
];

test('the oldest browsers that we support sign in, edit, meet a conflict and save', async ({
  accessToken,
  api,
  context,
  page,
  signInPage,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await takeAway(context, lackedByTheOldest);
  await signInPage.enter(accessToken);
  const goalPage = createGoalPage(page);
  await goalPage.open(uuid);
  await goalPage.owners.pick('Zainab Khan');
  await goalPage.calendarButton.click();
  await expect(goalPage.calendar).toBeVisible();
  await page.keyboard.press('Escape');
  await api.request('PUT', `/api/v2/goals/${uuid}`, { progress: 44 });
  await goalPage.save();
  await goalPage.conflict.getByRole('button').first().click();
  await goalPage.isTold('Saved');
  await page.getByRole('link', { name: 'All goals' }).click();
  await expect(createGoalsList(page).link('Before')).toBeFocused();
});

embedded('the oldest browsers that we support save in a frame', async ({ api, context, openEditor }) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await takeAway(context, lackedByTheOldest);
  const editor = await openEditor({ goal: uuid, sandbox: 'strict' });
  await editor.name.fill('After');
  await editor.saveAndSee('Saved');
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'After' });
});

for (const feature of lackedByOlder)
  test(`a browser without ${feature} is told that it is too old, and nothing else`, async ({
    context,
    page,
    serverUrl,
  }) => {
    await takeAway(context, [feature]);
    await page.goto('/goals', { waitUntil: 'commit' });
    await expectTooOld(page);
    await page.goto(`${serverUrl}/embed/v1/frame`, { waitUntil: 'commit' });
    await expectTooOld(page);
  });

async function expectTooOld(page: Page) {
  await expect(page.getByRole('heading')).toHaveText('This browser is too old for the goal editor');
  await expect(page.getByText('Firefox 128, Safari 16.4')).toBeVisible();
}

/** Removes features, by their names in a page, from pages and frames that open from now on. */
async function takeAway(context: BrowserContext, features: string[]) {
  await context.addInitScript((names: string[]) => {
    for (const name of names) {
      const path = name.split('.');
      const key = path.pop() ?? '';
      // Each step is an object of the page.
      const owner = path.reduce((object, step) => object[step] as typeof object, window as unknown as Steps);
      if (!(key in owner)) throw new Error(`There is no ${name} to take away`);
      for (let at: object | null = owner; at && key in owner; at = Object.getPrototypeOf(at))
        Reflect.deleteProperty(at, key);
    }
    type Steps = Record<string, unknown>;
  }, features);
}
