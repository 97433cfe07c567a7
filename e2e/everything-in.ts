import type { Frame, Page } from '@playwright/test';

/** What a page and its frames show, keep and say, as text in which a secret would be found. */
export async function everythingIn(page: Page): Promise<string> {
  const parts = await Promise.all(page.frames().map(readFrame));
  const cookies = await page.context().storageState({ indexedDB: true });
  // Cookies that scripts cannot read are where a session belongs.
  const readable = cookies.cookies.filter(({ httpOnly }) => !httpOnly);
  return [...parts, JSON.stringify(readable), JSON.stringify(cookies.origins)].join('\n');
}

/** Notes every address that a page asks for or stands at, and every line of its console, from now on. */
export function watchTraces(page: Page) {
  const addresses: string[] = [];
  const lines: string[] = [];
  page.on('request', (request) => addresses.push(request.url(), request.headers().referer ?? ''));
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  page.on('console', (message) => lines.push(message.text()));
  page.on('pageerror', (error) => lines.push(String(error)));
  return { addresses: () => addresses.join('\n'), console: () => lines.join('\n') };
}

/** What was typed is left out: it stands in the fields, where it belongs. */
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
