import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { holdRequests } from './requests';

const clients = '/bff/api/v1/account';

test.beforeEach(async ({ api, goalPage }) => {
  const { uuid } = await api.createGoal({ complete_goal_by: '2027-04-29' });
  await goalPage.open(uuid);
});

test('nothing moves when a list opens, fills and closes, and it overlays what is below it', async ({
  goalPage,
  page,
}) => {
  const { owners, form, saveButton } = goalPage;
  const before = await places(form);
  const { arrived, letGo } = await holdRequests(page, { path: clients });
  await owners.box.click();
  await arrived;
  await expect(form.getByText('Searching…')).toBeVisible();
  expect(await places(form)).toEqual(before);
  letGo();
  await expect(owners.options).not.toHaveCount(0);
  expect(await places(form)).toEqual(before);
  await expect.poll(() => isOnTop(owners.options.first())).toBe(true);
  await expect.poll(() => isOnTop(owners.options.nth(2))).toBe(true);
  await owners.box.press('Escape');
  await expect(owners.list).toHaveCount(0);
  expect(await places(form)).toEqual(before);
  await expect(saveButton).toBeVisible();
});

test('nothing moves when the calendar opens and closes', async ({ goalPage }) => {
  const { calendar, calendarButton, form } = goalPage;
  const before = await places(form);
  await calendarButton.click();
  const day = calendar.getByRole('button', { name: /29 April 2027/ });
  await expect(day).toBeFocused();
  expect(await places(form)).toEqual(before);
  expect(await isOnTop(day)).toBe(true);
  await day.press('Escape');
  await expect(calendar).toHaveCount(0);
  expect(await places(form)).toEqual(before);
});

test('a button beside an open list works at one click, which closes the list', async ({ goalPage, page }) => {
  const { owners, name, saveButton } = goalPage;
  await page.setViewportSize({ width: 1280, height: 1600 });
  await name.fill('Saved beside an open list');
  await owners.box.click();
  await expect(owners.options).not.toHaveCount(0);
  await saveButton.click();
  await goalPage.isTold('Saved');
  await expect(owners.list).toHaveCount(0);
});

for (const { width, height } of [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
]) {
  test(`the list of the last field can be seen whole at ${width} px, with its box`, async ({
    goalPage,
    page,
  }) => {
    const { circles, deleteButton } = goalPage;
    await page.setViewportSize({ width, height });
    await deleteButton.scrollIntoViewIfNeeded();
    await circles.box.click();
    await expect(circles.options).toHaveCount(20);
    await expect(circles.list).toBeInViewport({ ratio: 0.99 });
    await expect(circles.box).toBeInViewport({ ratio: 0.99 });
    expect(await isOnTop(circles.options.first())).toBe(true);
  });
}

for (const [windowHeight, listHeight] of [
  ['900px', 320],
  ['300px', 204],
  ['100px', 140],
] as const) {
  test(`in a frame that may be ${windowHeight} high, a list is ${listHeight} px`, async ({
    goalPage,
    page,
  }) => {
    await page.evaluate(
      (height) => document.documentElement.style.setProperty('--window-height', height),
      windowHeight,
    );
    const { circles } = goalPage;
    await circles.box.click();
    await expect(circles.options).toHaveCount(20);
    expect((await circles.list.boundingBox())?.height).toBe(listHeight);
  });
}

/** The place of each control in a form. */
function places(form: Locator) {
  return form.evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    const controls = element.querySelectorAll<HTMLElement>('input, textarea, button');
    return [...controls]
      .filter((control) => !control.closest('[data-overlay]'))
      .map((control) => control.getBoundingClientRect().top - top);
  });
}

/** Whether a press in the middle of an element would reach it. */
function isOnTop(element: Locator) {
  return element.evaluate((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
}

test('at 400% zoom a month of six rows scrolls inside its popup, and its last day can be chosen', async ({
  goalPage,
  page,
}) => {
  const { calendar, calendarButton, completeBy } = goalPage;
  await page.setViewportSize({ width: 320, height: 256 });
  await completeBy.fill('30/05/2027');
  await calendarButton.click();
  await expect(calendar.getByRole('button', { name: /30 May 2027/ })).toBeFocused();
  await expect(calendar).toBeInViewport({ ratio: 0.99 });
  await page.keyboard.press('ArrowRight');
  const last = calendar.getByRole('button', { name: /31 May 2027/ });
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport({ ratio: 0.99 });
  expect(await isOnTop(last)).toBe(true);
  for (const name of ['Month', 'Year'])
    await expect(calendar.getByRole('combobox', { name })).toHaveCSS('font-size', '16px');
  await last.click();
  await expect(completeBy).toHaveValue('31/05/2027');
});
