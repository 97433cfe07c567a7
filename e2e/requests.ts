import type { Page, Request } from '@playwright/test';

type Wanted = { method?: string; path: string | RegExp };

/** Every request that a page sends from now on. */
export function watchRequests(page: Page) {
  const sent: Request[] = [];
  page.on('request', (request) => sent.push(request));
  return {
    /** Those to a path, of one method or of any. */
    to: (wanted: Wanted) => sent.filter((request) => isWanted(request, wanted)),
  };
}

/** Keeps requests from the server until they are let go; they go there as they were sent. */
export async function holdRequests(page: Page, wanted: Wanted) {
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(
    () => true,
    async (route) => {
      if (isWanted(route.request(), wanted)) await released;
      await route.fallback();
    },
  );
  return {
    /** Resolves once the page has sent one. */
    arrived: page.waitForRequest((request) => isWanted(request, wanted)),
    letGo,
  };
}

function isWanted(request: Request, { method = request.method(), path }: Wanted): boolean {
  const { pathname } = new URL(request.url());
  return request.method() === method && (typeof path === 'string' ? pathname === path : path.test(pathname));
}
