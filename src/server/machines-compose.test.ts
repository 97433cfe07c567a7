import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../testing/network/free-port';
import { demoToken } from '../testing/servers/demo-store';
import { startComposeNginx } from '../testing/servers/nginx';
import { startServer } from './start/start-server';

test('the nginx of compose.yaml redirects to https, and there to the editor', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'goal-editor-'));
  const port = await freePort();
  const environment = {
    DATA_DIR: folder,
    PORT: String(port),
    PUBLIC_URL: 'https://goals.example',
    TRUSTED_PROXY: '127.0.0.1',
    ACCESS_TOKEN: demoToken,
  };
  const server = await startServer({ environment, print: () => {} });
  onTestFinished(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  const { ask, httpUrl } = await startComposeNginx(port);

  const plain = await fetch(`${httpUrl}/goals`, { redirect: 'manual' });
  expect([plain.status, plain.headers.get('location')]).toEqual([301, 'https://127.0.0.1/goals']);
  const health = await ask('GET', '/healthz');
  expect(await health.json()).toEqual({ status: 'ok' });
  const goals = await ask('GET', '/api/v2/goals');
  expect(goals.status).toBe(200);
  expect(goals.headers.get('strict-transport-security')).toMatch('max-age=');
});
