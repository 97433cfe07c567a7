import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Of WCAG 2.2 AA. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds in every frame of a page; by default against WCAG 2.2 AA and its own best practice. */
export async function violationsOn(page: Pick<Page, 'frames'>, tags = [...wcag, 'best-practice']) {
  const found = await Promise.all(page.frames().map((frame) => violationsIn(frame, tags)));
  return found.flat();
}

/** The same of the rules that read colours: no other rule finds anything else in another colour scheme. */
export async function coloursViolatedOn(page: Page) {
  const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;
  const found = await Promise.all(page.frames().map((frame) => violationsIn(frame, colours)));
  return found.flat();
}

async function violationsIn(frame: Frame, runOnly: string[] | { type: 'rule'; values: readonly string[] }) {
  // A frame keeps it until it shows another document.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
  return frame.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }; // as the source above puts it there
    const options: axe.RunOptions = {
      runOnly: runOnly as axe.RunOnly,
      resultTypes: ['violations'],
      iframes: false,
    };
    const { violations } = await axe.run(document, options);
    return violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
    }));
  }, runOnly);
}
