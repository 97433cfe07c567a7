import { expect, test } from './fixtures';
import { watchRequests } from './requests';

test('an amount is read as people type it, and echoed', async ({ goalPage }) => {
  await goalPage.openNew();
  const { targetAmount } = goalPage;
  await expect(targetAmount).toHaveAttribute('inputmode', 'decimal');
  await expect(goalPage.form.getByText('£', { exact: true })).toBeVisible();
  for (const [typed, read] of [
    ['1,234.50', '£1,234.50'],
    ['£1 234', '£1,234.00'],
    ['1\u00a0234.5 ', '£1,234.50'],
    ['0', '£0.00'],
    ['90071992547409.91', '£90,071,992,547,409.91'],
    ['12,34', '£12.34'],
    ['30k', '£30,000.00'],
    ['1.5m', '£1,500,000.00'],
    ['١٢٣٤٫٥٠', '£1,234.50'],
    ['12,3456', 'For example 25,000. Leave empty if there is no target.'],
    ['12.345', 'For example 25,000. Leave empty if there is no target.'],
  ] as const) {
    await targetAmount.fill(typed);
    await expect(targetAmount).toHaveAccessibleDescription(read);
  }
});

test('a date is read in the order of the locale, with short years and names of months', async ({
  goalPage,
}) => {
  await goalPage.openNew();
  const { completeBy } = goalPage;
  for (const [typed, read] of [
    ['29/04/2027', 'Thursday 29 April 2027'],
    ['5/11/27', 'Friday 5 November 2027'],
    ['29 apr 2027', 'Thursday 29 April 2027'],
    ['29 April 27', 'Thursday 29 April 2027'],
    ['31/02/2027', 'For example 29/04/2027. Leave empty if there is no date.'],
  ] as const) {
    await completeBy.fill(typed);
    await expect(completeBy).toHaveAccessibleDescription(read);
  }
});

test('progress is one value: typing moves the bar, and moving the bar types it', async ({ goalPage }) => {
  await goalPage.openNew();
  const { progress, progressBar } = goalPage;
  await expect(progress).toHaveAttribute('inputmode', 'numeric');
  await progress.fill('٦٨');
  await expect(progressBar).toHaveValue('68');
  await progress.fill('42');
  await expect(progressBar).toHaveValue('42');
  await expect(progressBar).toHaveAttribute('aria-valuetext', '42%');
  await progressBar.press('ArrowRight');
  await expect(progress).toHaveValue('43');
  const bar = await progressBar.boundingBox();
  await progressBar.click({ position: { x: (bar?.width ?? 0) - 1, y: (bar?.height ?? 0) / 2 } });
  await expect(progress).toHaveValue('100');
});

test('a description is counted from three quarters of its room, and may be typed over it', async ({
  goalPage,
}) => {
  await goalPage.openNew();
  const { description } = goalPage;
  await description.fill('d'.repeat(3749));
  await expect(description).toHaveAccessibleDescription('');
  await description.press('End');
  await description.press('d');
  await expect(description).toHaveAccessibleDescription('1,250 characters left');
  await description.fill('😀'.repeat(5000));
  await expect(description).toHaveAccessibleDescription('0 characters left');
  await description.press('End');
  await description.press('d');
  await expect(description).toHaveAccessibleDescription('1 character too many');
  await expect(description).toHaveValue(`${'😀'.repeat(5000)}d`);
});

test('a paste of 100,000 characters is counted, refused in words, and kept', async ({
  api,
  context,
  goalPage,
  page,
}) => {
  const { uuid } = await api.createGoal();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await goalPage.open(uuid);
  const requests = watchRequests(page);
  const pasted = 'A long letter. '.repeat(6667).slice(0, 100_000).replace(/.$/, '.');
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  await goalPage.description.press('Control+V');
  await expect(goalPage.description).toHaveValue(pasted);
  await expect(goalPage.description).toHaveAccessibleDescription('95,000 characters too many');
  await goalPage.save();
  await expect(goalPage.summary.getByRole('link')).toHaveText(['Use 5,000 characters or fewer']);
  await expect(goalPage.description).toHaveValue(pasted);
  expect(requests.to({ method: 'PUT', path: /goals/ })).toEqual([]);
});

test('texts of every script are stored and shown as they were typed', async ({ api, goalPage, page }) => {
  const { uuid } = await api.createGoal();
  await goalPage.open(uuid);
  const name = 'منزل للعائلة 🏡 <b>Łódź</b> & "co"';
  await goalPage.name.fill(name);
  await goalPage.timeframe.fill("' OR 1=1 --");
  await goalPage.saveAndSee('Saved');
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(name);
  expect(await api.readGoal(uuid)).toMatchObject({ name, timeframe: "' OR 1=1 --" });
});
