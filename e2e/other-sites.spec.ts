import { createServer } from 'node:http';
import { freePort } from '../src/testing/network/free-port';
import { test as base, expect } from './fixtures';

const test = base.extend<object, { otherSite: string }>({
  otherSite: [
    async ({ browserName: _ }, use) => {
      const server = createServer((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Other</title>');
      });
      const port = String(await freePort());
      server.listen(Number(port), '127.0.0.1');
      await use(`http://evil.localhost:${port}`);
      server.close();
    },
    { scope: 'worker' },
  ],
});

test('a page of another site reads and changes nothing with the session of an adviser', async ({
  api,
  goalPage,
  otherSite,
  page,
  serverUrl,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await page.goto(otherSite);
  const goal = `${serverUrl}/bff/api/v2/goals/${uuid}`;
  const session = `${serverUrl}/bff/session`;
  const body = '{"name":"Forged"}';
  const headers = { 'content-type': 'application/json', 'x-goal-editor': '1', 'if-match': '"1"' };
  const outcomes = await page.evaluate(
    async (asked) => {
      const read = async ([url, init]: (typeof asked)[number]) => {
        try {
          const answer = await fetch(url, { credentials: 'include', ...init });
          return `${answer.type}: ${await answer.text()}`;
        } catch {
          return 'refused';
        }
      };
      return Promise.all(asked.map(read));
    },
    [
      [goal, {}],
      [session, {}],
      [goal, { method: 'PUT', headers, body }],
      [goal, { method: 'DELETE', headers }],
      [session, { method: 'DELETE', headers }],
      [`${serverUrl}/bff/api/v2/goals`, { method: 'POST', headers, body }],
      [session, { method: 'POST', mode: 'no-cors', body }],
      [goal, { method: 'POST', mode: 'no-cors', body }],
    ] as [string, RequestInit][],
  );
  expect(outcomes).toEqual(Array(8).fill('refused'));
  expect(await api.readGoal(uuid)).toMatchObject({ name: 'Before' });
  await goalPage.open(uuid);
  await expect(goalPage.name).toHaveValue('Before');
});

test('a form of another site that is sent to us is refused, and the adviser stays signed in', async ({
  api,
  goalPage,
  otherSite,
  page,
  serverUrl,
}) => {
  const { uuid } = await api.createGoal({ name: 'Before' });
  await goalPage.open(uuid);
  await page.goto(otherSite);
  const answered = page.waitForResponse(`${serverUrl}/bff/session`);
  await page.evaluate((action) => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', action, enctype: 'text/plain' });
    document.body.append(form);
    form.submit();
  }, `${serverUrl}/bff/session`);
  expect((await answered).status()).toBe(403);
  await expect(page.locator('body')).toContainText('Open the editor at');
  await goalPage.open(uuid);
  await expect(goalPage.name).toHaveValue('Before');
});

test('a window that another site opened learns nothing from the editor', async ({
  context,
  goalPage,
  otherSite,
  page,
  serverUrl,
}) => {
  await goalPage.openNew();
  await page.goto(otherSite);
  const opening = context.waitForEvent('page');
  await page.evaluate((url) => {
    Object.assign(window, { opened: window.open(url) });
  }, `${serverUrl}/goals`);
  const opened = await opening;
  await opened.waitForURL(`${serverUrl}/goals`);
  const isClosed = () => page.evaluate(() => (window as unknown as { opened: Window }).opened.closed);
  await expect.poll(isClosed).toBe(true);
  expect(await opened.evaluate(() => window.opener)).toBeNull();
});

// Chromium logs what it refused.
test.use({ expectedErrors: [/CORS policy|ERR_FAILED|ERR_BLOCKED_BY_RESPONSE/] });
