import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { signedInStates, signedOutStates } from './states';
import { violationsOn } from './violations';

test.describe.configure({ mode: 'parallel' });

const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 640 };

// Some states are those of a network that is gone, or of a gateway that has lost its server.
test.use({ expectedErrors: [/net::ERR_FAILED|status of 502/] });

for (const [name, show] of Object.entries(signedInStates)) {
  test(`${name}: axe finds nothing, and nothing scrolls sideways`, async ({
    page,
    api,
    goalPage,
    goalsList,
  }) => {
    await show({ page, api, goalPage, goalsList });
    await lookAt(page);
  });
}

for (const [name, show] of Object.entries(signedOutStates)) {
  test(`${name}: axe finds nothing, and nothing scrolls sideways`, async ({ page, signInPage }) => {
    await show({ page, signInPage });
    await lookAt(page);
  });
}

/** In light and dark, wide and narrow, in forced colours, and with text of twice the size. */
async function lookAt(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const size of [wide, narrow]) {
      await page.setViewportSize(size);
      expect(await violationsOn(page), `${colorScheme}, ${size.width} px`).toEqual([]);
    }
  }
  expect(await sidewaysBy(page), 'sideways at 320 px').toBe(0);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await sidewaysBy(page), 'sideways at 320 px in forced colours').toBe(0);
  // axe reads the colours of the styles, and not those that the system forces on them.
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize(wide);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await sidewaysBy(page), 'sideways with text of 200 %').toBe(0);
  expect(await violationsOn(page), 'text of 200 %').toEqual([]);
}

/** By how many pixels the page is wider than its window. */
function sidewaysBy(page: Page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
