import { expect, type Page } from '@playwright/test';
import { brokenRulesOn } from './own-rules';
import { coloursViolatedOn, violationsOn } from './violations';

const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 640 };

/**
 * Checks a page with axe, with our own rules, and for sideways scrolling: in light and dark, wide and narrow, in
 * forced colours, and with text of twice the size.
 */
export async function lookAt(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const size of [wide, narrow]) {
      await page.setViewportSize(size);
      const find = colorScheme === 'light' ? violationsOn : coloursViolatedOn;
      expect(await find(page), `${colorScheme}, ${size.width} px`).toEqual([]);
      expect(await brokenRulesOn(page), `${size.width} px`).toEqual([]);
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
  expect(await brokenRulesOn(page), 'text of 200 %').toEqual([]);
}

/** By how many pixels the page is wider than its window. */
function sidewaysBy(page: Page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
