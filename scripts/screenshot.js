// @ts-check
import { chromium } from '@playwright/test';
import { startBuiltServer } from './built-server.js';
import { requireBrowser } from './find-browser.js';
import { buildIfStale } from './fresh-build.js';

const executablePath = requireBrowser();
buildIfStale();
const server = await startBuiltServer();
try {
  await takeScreenshot(server);
} finally {
  await server.stop();
}

/** @param {{ url: string, signInLink: string }} server */
async function takeScreenshot({ url, signInLink }) {
  const isRoot = process.getuid?.() === 0;
  // Chromium's sandbox refuses to start as root.
  const browser = await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
    await page.goto(signInLink);
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.goto(`${url}/goals/6ff8f7f6-1eb3-3525-be4a-3932c805afed`);
    await page.getByRole('button', { name: 'Save goal' }).waitFor();
    await page.screenshot({ path: 'docs/screenshot.png' });
  } finally {
    await browser.close();
  }
}
