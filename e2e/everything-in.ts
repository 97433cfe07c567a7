import type { Frame, Page } from '@playwright/test';

/** What a page and its frames show, store and log, as text in which a secret would be found. */
export async function everythingIn(page: Page): Promise<string> {
  const parts = await Promise.all(page.frames().map(readFrame));
  const cookies = await page.context().storageState({ indexedDB: true });
  // A session belongs in a cookie that scripts cannot read.
  const readable = cookies.cookies.filter(({ httpOnly }) => !httpOnly);
  return [...parts, JSON.stringify(readable), JSON.stringify(cookies.origins)].join('\n');
}

/** Records every address that a page requests or navigates to, and every console line, from now on. */
export function watchTraces(page: Page) {
  const addresses: string[] = [];
  const lines: string[] = [];
  page.on('request', (request) => addresses.push(request.url(), request.headers().referer ?? ''));
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  page.on('console', (message) => lines.push(message.text()));
  page.on('pageerror', (error) => lines.push(String(error)));
  return { addresses: () => addresses.join('\n'), console: () => lines.join('\n') };
}

/** Input is left out: it is in the fields, where it belongs. */
function readFrame(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const kept: unknown[] = [
      document.documentElement.outerHTML,
      location.href,
      document.referrer,
      history.state,
    ];
    kept.push(
      window.name,
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    for (const read of [() => ({ ...localStorage }), () => ({ ...sessionStorage }), () => document.cookie])
      try {
        kept.push(read());
      } catch {
        kept.push('forbidden in a sandbox without an origin');
      }
    return JSON.stringify(kept);
  });
}
