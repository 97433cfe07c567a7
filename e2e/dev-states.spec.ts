import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './dev-server';
import { signedInStates } from './states';
import { violationsOn } from './violations';

test('in development a page shows every state that a journey looks at, in light and dark', async ({
  dev,
  page,
}) => {
  await page.goto(dev.signInLink);
  await expect(page.getByRole('heading', { name: 'Goals', level: 1 })).toBeVisible();
  await page.goto(`${dev.url}/dev/states`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(Object.keys(signedInStates));

  const first = page.getByTitle('the list', { exact: true }).contentFrame().locator('html');
  const alone = { frames: () => [page.mainFrame()] };
  for (const mode of ['light', 'dark']) {
    await page.getByLabel('Colours').selectOption(mode);
    await expect(first).toHaveAttribute('data-theme', mode);
    expect(await violationsOn(alone)).toEqual([]);
  }

  for (const [name, words] of [
    ['the list, with nothing found', 'No goal matches'],
    ['a goal, with a conflict to choose from', 'Ann Thompson changed: '],
    ['a goal, with a draft offered', 'You have unsaved changes'],
  ] as const) {
    await page.goto(`${dev.url}/dev/states?state=${encodeURIComponent(name)}`);
    await expect(page.getByText(words)).toBeVisible();
  }
});

test('no build has that page', () => {
  const files = readdirSync('dist', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|html|css)$/.test(entry.name))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((text) => /with a conflict to choose from|columns: ?16rem/.test(text))).toEqual([]);
});
