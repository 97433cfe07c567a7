import { type Browser, expect } from '@playwright/test';
import { bffHeader } from '../src/contract/headers';

type SignIn = { browser: Browser; server: { url: string; accessToken: string } };

/**
 * Signs in through the session API, from a page of the server as the browser's own code would, and returns the
 * cookies.
 */
export async function signIn({ browser, server }: SignIn) {
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  await page.goto('/sign-in');
  const status = await page.evaluate(postSession, { header: bffHeader, token: server.accessToken });
  expect(status).toBe(200);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

/** Runs in the page. */
async function postSession({ header, token }: { header: string; token: string }) {
  const response = await fetch('/bff/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [header]: '1' },
    body: JSON.stringify({ token }),
  });
  return response.status;
}
