import type { Page, Request } from '@playwright/test';
import { matchesPattern, type RequestPattern } from '../src/testing/network/request-pattern';

/** Every request that a page sends from now on. */
export function watchRequests(page: Page) {
  const sent: Request[] = [];
  page.on('request', (request) => sent.push(request));
  return {
    /** Those to a path, of one method or of any. */
    to: (wanted: RequestPattern) => sent.filter((request) => matchesPattern(asked(request), wanted)),
  };
}

/** Holds requests until they are released; then they reach the server as they were sent. */
export async function holdRequests(page: Page, wanted: RequestPattern) {
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(
    () => true,
    async (route) => {
      if (matchesPattern(asked(route.request()), wanted)) await released;
      await route.fallback();
    },
  );
  return {
    /** Resolves once the page has sent one. */
    arrived: page.waitForRequest((request) => matchesPattern(asked(request), wanted)),
    letGo,
  };
}

function asked(request: Request) {
  return { method: request.method(), path: new URL(request.url()).pathname };
}
