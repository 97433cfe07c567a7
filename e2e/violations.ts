import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 AA and its best practice, in every frame of a page. */
export async function violationsOn(page: Page) {
  const found = await Promise.all(page.frames().map(violationsIn));
  return found.flat();
}

async function violationsIn(frame: Frame) {
  // A frame keeps it until it shows another document.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
  return frame.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }; // as the source above puts it there
    const options: axe.RunOptions = { runOnly: tags, resultTypes: ['violations'], iframes: false };
    const { violations } = await axe.run(document, options);
    return violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
    }));
  }, tags);
}
