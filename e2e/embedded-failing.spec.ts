import type { Page } from '@playwright/test';
import { expect, sandboxes, test } from './embedded';
import { createEmbeddedEditor } from './pages/embedded-editor';

/** What can keep a goal from being shown, and what the host hears. */
const failures = [
  { code: 'unreachable', isRetryable: true, status: undefined },
  { code: 'failed', isRetryable: true, status: 500 },
  { code: 'throttled', isRetryable: true, status: 429 },
  { code: 'missing', isRetryable: false, status: 404 },
  { code: 'refused', isRetryable: false, status: 413 },
];

for (const sandbox of sandboxes)
  for (const { code, isRetryable, status } of failures)
    test(`a goal that cannot be read is ${code} to the host, which may try again, in a ${sandbox} sandbox`, async ({
      api,
      openEditor,
      page,
    }) => {
      const { uuid } = await api.createGoal({ name: 'Comes after all' });
      const goals = `**/embed/v1/api/v2/goals/${uuid}`;
      await page.route(goals, (route) =>
        status === undefined
          ? route.abort()
          : route.fulfill({
              status,
              headers: { 'x-request-id': 'request-9', 'access-control-expose-headers': 'x-request-id' },
              json: { message: 'No' },
            }),
      );
      const editor = await openEditor({ goal: uuid, sandbox });
      const requestId = status === undefined ? null : 'request-9';
      await editor.isHeard('error', { code, retryable: isRetryable, requestId });
      await expect(editor.frame.getByRole('alert')).toBeVisible();

      await page.unroute(goals);
      await editor.retry();
      await expect(editor.card.getByRole('heading', { name: 'Comes after all' })).toBeVisible();
    });

for (const sandbox of sandboxes)
  test(`form code that does not load is reported to the host, and loads on retry, in a ${sandbox} sandbox`, async ({
    api,
    openEditor,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Comes after all' });
    const code = /\/frame-editor-[\w-]+\.js$/;
    await page.route(code, (route) => route.abort());
    const editor = await openEditor({ goal: uuid, sandbox });
    await editor.isHeard('error', { code: 'crashed', retryable: true, requestId: null });
    await page.unroute(code);
    await editor.retry();
    await editor.isReady();
  });

for (const sandbox of sandboxes)
  test(`a token for another goal shows nothing of this one, in a ${sandbox} sandbox`, async ({
    api,
    host,
    openEditor,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'Not for this token' });
    const other = await api.createGoal();
    await answerWithToken(page, api.request, { goal: other.uuid, origin: host.url });
    const editor = await openEditor({ goal: uuid, sandbox });
    await editor.isHeard('error', { code: 'forbidden', retryable: false });
    await expect(editor.card).toHaveCount(0);
  });

for (const sandbox of sandboxes)
  test(`a token that may only read shows the card alone, in a ${sandbox} sandbox`, async ({
    api,
    host,
    openEditor,
    page,
  }) => {
    const { uuid } = await api.createGoal({ name: 'To look at' });
    await answerWithToken(page, api.request, { goal: uuid, origin: host.url, permissions: 'read' });
    const editor = await openEditor({ goal: uuid, sandbox });
    await expect(editor.card.getByRole('heading', { name: 'To look at' })).toBeVisible();
    await expect(editor.frame.getByText('You can view this goal, but not change it.')).toBeVisible();
    await expect(editor.form).toHaveCount(0);
  });

for (const sandbox of sandboxes)
  test(`a frame with an unknown protocol asks for a reload of the page, in a ${sandbox} sandbox`, async ({
    openEditor,
    page,
  }) => {
    const hello = { ns: 'goal-editor', type: 'hello', versions: [99], nonce: 'once', build: 'later' };
    const body = `<script>parent.postMessage(${JSON.stringify(hello)}, '*')</script>`;
    await page.route('**/embed/v1/frame', (route) => route.fulfill({ contentType: 'text/html', body }));
    const editor = await openEditor({ sandbox });
    await editor.isHeard('error', { code: 'incompatible-version', retryable: false });
    await expect(editor.sentence).toContainText('Please reload this page');
  });

test('the script does not start in a page of the editor itself', async ({ page, serverUrl }) => {
  await page.goto(`${serverUrl}/sign-in`);
  await page.evaluate(async (script) => {
    await import(script);
    document.body.append(Object.assign(document.createElement('goal-editor')));
  }, `${serverUrl}/embed/v1/embed.js`);
  const editor = createEmbeddedEditor(page);
  await editor.isHeard('error', { code: 'same-origin', retryable: false });
  await expect(editor.iframe).toHaveCount(0);
});

// Chromium logs every network failure, and React what kept a part from rendering.
test.use({ expectedErrors: [/Failed to load resource|net::ERR_FAILED|dynamically imported module/] });

type Ask = (method: 'POST', path: string, body: unknown) => Promise<Response>;

/** The host's server answers for tokens with one of its own choice. */
async function answerWithToken(page: Page, ask: Ask, body: Record<string, string>) {
  const { token } = await (await ask('POST', '/api/embed/v1/tokens', body)).json();
  await page.route('**/goal-token', (route) => route.fulfill({ json: { token } }));
}
