import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aBuiltClient, builtFrame, builtScript } from '../../testing/servers/a-built-client';
import { sqlite } from '../../testing/servers/databases';
import { openApp } from '../../testing/servers/open-app';
import { StartError } from '../start/settings';

const frame = '/embed/v1/frame';
const script = '/embed/v1/embed.js';

test('the frame is a document that names the pages that may show it, and no other page may', async () => {
  const { app } = await openBuilt('https://crm.example, https://*.partner.example');
  const answer = await app.inject({ url: frame });
  expect([answer.statusCode, answer.body]).toEqual([
    200,
    builtFrame.replace('content=""', 'content="https://crm.example https://*.partner.example"'),
  ]);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining(
      '; frame-ancestors https://crm.example https://*.partner.example; ',
    ),
  });
  const head = await app.inject({ method: 'HEAD', url: frame });
  expect([head.statusCode, head.body]).toEqual([200, '']);
});

test('no page may show the frame if the list is empty', async () => {
  const { app } = await openBuilt('');
  const answer = await app.inject({ url: frame });
  expect(answer.body).toBe(builtFrame);
  expect(answer.headers['content-security-policy']).toContain("; frame-ancestors 'none'; ");
});

test('the script for host pages is cached for five minutes, whoever loads it', async () => {
  const { app } = await openBuilt('');
  const answer = await app.inject({ url: script, headers: { origin: 'https://crm.example' } });
  expect([answer.statusCode, answer.body]).toEqual([200, builtScript]);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=300',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  });
  const head = await app.inject({ method: 'HEAD', url: script });
  expect([head.statusCode, head.body, head.headers['cache-control']]).toEqual([
    200,
    '',
    'public, max-age=300',
  ]);
});

test.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['identity', undefined],
])(
  'the script for host pages is sent to who accepts %s as it was compressed at build',
  async (accepted, encoding) => {
    const { app } = await openBuilt('');
    const answer = await app.inject({ url: script, headers: { 'accept-encoding': accepted } });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
  },
);

test('there are no other files, and they are read-only', async () => {
  const { app } = await openBuilt('https://crm.example');
  const headers = { accept: 'text/html' };
  for (const url of [
    '/embed',
    '/embed/',
    '/embed/v1',
    '/embed/v1/',
    '/embed/v1/index.js',
    '/embed/v2/frame',
    '/frame.html',
    '/embed/v1/frame/',
  ]) {
    const answer = await app.inject({ url });
    expect([url, answer.statusCode]).toEqual([url, 404]);
    expect(answer.json()).toEqual({ message: 'There is nothing at this address' });
  }
  expect((await app.inject({ url: '/embed/v2/frame', headers })).json()).toHaveProperty('message');
  for (const url of [frame, script]) {
    const posted = await app.inject({ method: 'POST', url });
    expect([posted.statusCode, posted.headers.allow]).toEqual([405, 'GET, HEAD']);
  }
});

test.each(['client/frame.html', 'embed/embed.js'])(
  'a build without %s is told with what to do',
  async (file) => {
    const assetsDir = await aBuiltClient();
    await rm(join(assetsDir, '..', file));
    const { app } = await openBuilt('', assetsDir);
    await expect(app.ready()).rejects.toThrow(StartError);
  },
);

async function openBuilt(origins: string, assetsDir?: string) {
  return openApp(sqlite, {
    environment: { EMBED_ORIGINS: origins },
    assetsDir: assetsDir ?? (await aBuiltClient()),
  });
}
