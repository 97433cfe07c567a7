import { expect, type Locator, type Page } from '@playwright/test';

const manyStops = 60;

/** Presses Tab until the control has the focus; the focus is seen at every stop on the way. */
export async function tabTo(control: Locator) {
  const page = control.page();
  for (let stop = 0; stop < manyStops; stop += 1) {
    await page.keyboard.press('Tab');
    await expectSeenFocus(page);
    if (await hasFocus(control)) return;
  }
  throw new Error(`${control} is not among the first ${manyStops} stops of Tab`);
}

/** Each Tab stop from the current one to the control, as a screen reader announces it: its role and name. */
export async function stopsUntil(control: Locator): Promise<string[]> {
  const page = control.page();
  const stops: string[] = [];
  while (stops.length < manyStops) {
    await page.keyboard.press('Tab');
    await expectSeenFocus(page);
    const [said = ''] = (await page.locator(':focus').ariaSnapshot()).split('\n');
    stops.push(said.replace(/^- /, '').replace(/( \[[^\]]+\])*(:.*)?$/, ''));
    if (await hasFocus(control)) break;
  }
  return stops;
}

/** Something has the focus, is on the screen, and is marked as having it. */
export async function expectSeenFocus(page: Page) {
  expect(await page.evaluate(whyFocusIsNotSeen)).toBe('');
}

function hasFocus(control: Locator) {
  return control.evaluate((element) => element === document.activeElement);
}

/** Runs in the page. The ring may be around a box that holds the control, or on the row that a link spans. */
function whyFocusIsNotSeen(): string {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return 'nothing has the focus';
  const { top, bottom, left, right } = focused.getBoundingClientRect();
  const isOnScreen = bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth;
  if (!isOnScreen) return `off the screen: ${focused.outerHTML.slice(0, 200)}`;

  const styles = [getComputedStyle(focused, '::after')];
  for (let element: Element | null = focused; element; element = element.parentElement)
    styles.push(getComputedStyle(element));
  const hasRing = styles.some(
    ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
  );
  return hasRing ? '' : `without a ring: ${focused.outerHTML.slice(0, 200)}`;
}
