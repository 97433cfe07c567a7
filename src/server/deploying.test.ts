import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../testing/network/free-port';
import { deployingPage, documentedBlocks, documentedCommands } from '../testing/servers/deploying';
import { readSettings } from './start/settings';
import { startServer } from './start/start-server';

test('the environments of the page on deploying are settings that a server starts with', () => {
  const environments = documentedBlocks('ini').filter((block) => block.includes('PUBLIC_URL='));
  expect(environments.map((block) => readSettings(readEnvironment(block)))).toMatchObject([
    { host: '127.0.0.1', publicUrl: 'https://goals.example', trustedProxies: ['127.0.0.1'], port: 4000 },
    {
      trustedProxies: ['127.0.0.1'],
      isDemo: false,
      plannrApiUrl: 'https://api.plannrcrm.com',
      plannrOAuth: { tokenUrl: 'https://plannr.example/oauth/token' },
    },
    { host: '10.0.0.11', publicUrl: 'https://goals.example', trustedProxies: ['10.0.0.10'], port: 4000 },
  ]);
});

test('in gateway mode follows the page to Plannr and back to the address that Plannr has to know', async () => {
  const [block = ''] = documentedBlocks('ini').filter((one) => one.includes('PLANNR_API_URL='));
  const environment = readEnvironment(block);
  const folder = await mkdtemp(join(tmpdir(), 'goal-editor-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const port = await freePort();
  const own = { DATA_DIR: folder, TRUSTED_PROXY: '', PORT: String(port) };
  const server = await startServer({ environment: { ...environment, ...own }, print: () => {} });
  onTestFinished(() => server.close());
  const started = await fetch(`http://127.0.0.1:${port}/bff/oauth/start`, { redirect: 'manual' });
  const address = new URL(started.headers.get('location') ?? '');
  expect(address.origin + address.pathname).toBe(environment.PLANNR_OAUTH_AUTHORIZE_URL);
  expect(deployingPage).toContain(`\`${address.searchParams.get('redirect_uri')}\``);
});

test('the page’s unit gives a server longer to close than it takes', () => {
  const [unit = ''] = documentedBlocks('ini').filter((block) => block.includes('[Service]'));
  expect(unit).toContain('ExecStart=/usr/bin/node dist/server/main.js\n');
  expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(12);
});

test('the restored file belongs to the user of the unit', () => {
  const [unit = ''] = documentedBlocks('ini').filter((block) => block.includes('[Service]'));
  const user = /^User=(.+)$/m.exec(unit)?.[1];
  const putBack = documentedCommands().find((command) => command.startsWith('install'));
  expect(putBack).toMatch(`install -o ${user} -g ${user} -m 600 `);
});

function readEnvironment(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
}
