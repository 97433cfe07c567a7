import { describe, expect, test } from 'vitest';
import { aBuiltClient, builtPage as page, builtScript as script } from '../../testing/servers/a-built-client';
import { type TestDatabase, testDatabases } from '../../testing/servers/databases';
import { demo } from '../../testing/servers/demo-store';
import { openApp } from '../../testing/servers/open-app';

const html = { accept: 'text/html,application/xhtml+xml' };

describe.each(testDatabases)('the built client $title', (database) => {
  test('answers its addresses with the page, fresh each time', async () => {
    const { app } = await openBuilt(database);
    for (const url of [
      '/goals',
      '/goals?page=2',
      '/goals/new',
      `/goals/${demo.goal('Reduced Mileage')}`,
      '/sign-in',
    ]) {
      const answer = await app.inject({ url, headers: html });
      expect([url, answer.statusCode, answer.body]).toEqual([url, 200, page]);
      expect(answer.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': expect.stringContaining("script-src 'self'"),
      });
      expect(answer.headers.etag).toBeUndefined();
    }
    const root = await app.inject({ url: '/' });
    expect([root.statusCode, root.headers.location]).toEqual([302, '/goals']);
  });

  test('shows its own not-found page with 404, to browsers only', async () => {
    const { app } = await openBuilt(database);
    const answer = await app.inject({ url: '/nowhere/at/all?x=1', headers: html });
    expect([answer.statusCode, answer.body]).toEqual([404, page]);
    const json = await app.inject({ url: '/nowhere', headers: { accept: 'application/json' } });
    expect([json.statusCode, json.json()]).toEqual([404, { message: 'There is nothing at this address' }]);
    const posted = await app.inject({ method: 'POST', url: '/goals', headers: html });
    expect([posted.statusCode, posted.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('caches hashed assets for a year and lets a sandboxed frame load them', async () => {
    const { app } = await openBuilt(database);
    const answer = await app.inject({ url: '/assets/main-abc123.js' });
    expect(answer.body).toBe(script);
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-type': 'application/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    const icon = await app.inject({ url: '/icon.svg' });
    expect([icon.statusCode, icon.headers['content-type']]).toEqual([200, 'image/svg+xml']);
  });

  test('sends what the build compressed', async () => {
    const { app } = await openBuilt(database);
    for (const [accepted, encoding] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', undefined],
    ]) {
      const headers = { 'accept-encoding': accepted };
      const asset = await app.inject({ url: '/assets/main-abc123.js', headers });
      expect(asset.headers['content-encoding']).toBe(encoding);
      expect(asset.headers['content-type']).toBe('application/javascript; charset=utf-8');
      expect(asset.headers.vary).toBe('accept-encoding');
    }
  });

  test('answers unknown assets with 404 and never with the page', async () => {
    const { app } = await openBuilt(database);
    const urls = ['/assets/gone.js', '/assets/', '/assets', '/assets/.env', '/assets/main-abc123.js.map'];
    for (const url of [...urls, '/api/x', '/bff/x']) {
      const answer = await app.inject({ url, headers: html });
      expect([url, answer.statusCode]).toEqual([url, 404]);
      expect(answer.json()).toEqual({ message: 'There is nothing at this address' });
      expect(answer.headers['cache-control']).toBe('no-store');
    }
  });
});

async function openBuilt(database: TestDatabase) {
  return openApp(database, { assetsDir: await aBuiltClient() });
}
