import { describe, expect, test } from 'vitest';
import { sendRaw } from '../../testing/network/send-raw';
import { aBuiltClient } from '../../testing/servers/a-built-client';
import { testDatabases } from '../../testing/servers/databases';
import { demo } from '../../testing/servers/demo-store';
import { listenOnFreePort, openApp } from '../../testing/servers/open-app';
import { readSettings } from '../start/settings';
import { securityHeaders } from './security-headers';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

const everywhere = {
  'content-security-policy': policy,
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-request-id': expect.stringMatching(/^[\w.-]{1,64}$/),
};

const host = 'Host: localhost\r\n';
const end = 'Connection: close\r\n\r\n';

const unreadable: Record<string, string> = {
  'GARBAGE\r\n\r\n': '400',
  [`GET /healthz HTTP/9.9\r\n${host}${end}`]: '400',
  [`GET /healthz HTTP/1.1\r\n${host}Bad Header: x\r\n${end}`]: '400',
  [`GET /healthz HTTP/1.1\r\n${host}X: ${'x'.repeat(20_000)}\r\n${end}`]: '431',
  [`POST /bff/session HTTP/1.1\r\n${host}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n${end}0\r\n\r\n`]:
    '400',
  [`GET /healthz HTTP/1.1\r\n${end}`]: '400',
  [`GET /healthz HTTP/1.1\r\n${host}Host: evil.example\r\n${end}`]: '400',
  [`GET http://evil.example/healthz HTTP/1.1\r\n${host}${end}`]: '400',
  [`GET /%ff HTTP/1.1\r\n${host}${end}`]: '400',
  [`TRACE /healthz HTTP/1.1\r\n${host}${end}`]: '405',
  [`GET /healthz HTTP/1.1\r\n${host}TE: gzip\r\n${end}`]: '400',
  [`POST /bff/session HTTP/1.1\r\n${host}Transfer-Encoding: gzip, chunked\r\n${end}0\r\n\r\n`]: '400',
  [`POST /bff/session HTTP/1.1\r\n${host}Content-Encoding: gzip\r\nContent-Length: 0\r\n${end}`]: '415',
  [`GET /healthz HTTP/1.1\r\n${host}Expect: miracles\r\n${end}`]: '417',
  [`GET /${'x'.repeat(10_000)} HTTP/1.1\r\n${host}${end}`]: '404',
};

test('name the photo hosts and the hashes of styles, and HSTS if the origin is https', () => {
  const settings = readSettings({
    PUBLIC_URL: 'https://goals.example',
    PHOTO_HOSTS: 'a.example, b.example:8443',
  });
  const { standalone: headers } = securityHeaders(settings, ['sha256-abc=']);
  expect(headers['content-security-policy']).toContain(
    "img-src 'self' data: https://a.example https://b.example:8443;",
  );
  expect(headers['content-security-policy']).toContain("style-src 'self' 'sha256-abc=';");
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  const asked = readSettings({ PUBLIC_URL: 'https://goals.example', HSTS_SUBDOMAINS: 'on' });
  expect(securityHeaders(asked).standalone['strict-transport-security']).toBe(
    'max-age=31536000; includeSubDomains',
  );
  expect(securityHeaders(readSettings({})).standalone['strict-transport-security']).toBeUndefined();
});

test('of the frame name the pages that may show it, and are else as strict', () => {
  const environment = { EMBED_ORIGINS: 'https://crm.example, https://*.partner.example' };
  const { frame } = securityHeaders(readSettings({ ...environment, PUBLIC_URL: 'https://goals.example' }));
  expect(frame).toEqual({
    'content-security-policy': policy.replace(
      "frame-ancestors 'none'",
      'frame-ancestors https://crm.example https://*.partner.example',
    ),
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'strict-transport-security': 'max-age=31536000',
  });
  expect(securityHeaders(readSettings({})).frame['content-security-policy']).toBe(policy);
});

describe.each(testDatabases)('the headers of every answer $title', (database) => {
  test('are on successes and on refusals of every kind', async () => {
    const { ask, browse } = await openApp(database);
    const url = `/api/v2/goals/${demo.goal('Reduced Mileage')}`;
    const answers = [
      await ask({ url }),
      await ask({ url, headers: { authorization: '' } }),
      await ask({ url: `/api/v2/goals/${demo.foreignGoal}` }),
      await ask({ url: '/api/v2/goals/9'.padEnd(3000, '9') }),
      await ask({ method: 'PUT', url, payload: { name: '' } }),
      await ask({ method: 'PUT', url, payload: '{' }),
      await ask({ method: 'PUT', url, payload: 'x'.repeat(70_000) }),
      await ask({ method: 'PUT', url, payload: 'x', headers: { 'content-type': 'text/plain' } }),
      await ask({ method: 'DELETE', url, headers: { 'if-match': '"99"' } }),
      await ask({ method: 'PATCH', url }),
      await ask({ url: '/api/nope' }),
      await ask({ url: '/nope' }),
      await ask({ url: '/%zz' }),
      await browse({ url: '/bff/session' }),
      await browse({ url: '/bff/api/v1/logins' }),
      await ask({ url: '/healthz' }),
      await ask({ url: '/openapi.json' }),
    ];
    for (const { headers } of answers) {
      expect(headers).toMatchObject(everywhere);
      expect(headers).not.toHaveProperty('server');
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });

  test('are the frame’s at its address only, whatever the answer is', async () => {
    const { app } = await openApp(database, {
      environment: { EMBED_ORIGINS: 'https://crm.example' },
      assetsDir: await aBuiltClient(),
    });
    const url = '/embed/v1/frame';
    const answers = [
      [200, await app.inject({ url })],
      [200, await app.inject({ url: `${url}?a=1` })],
      [405, await app.inject({ method: 'POST', url })],
      [415, await app.inject({ method: 'POST', url, headers: { 'content-encoding': 'gzip' } })],
    ] as const;
    for (const [status, { statusCode, headers }] of answers) {
      expect(statusCode).toBe(status);
      expect(headers).toMatchObject({
        'content-security-policy': policy.replace("ancestors 'none'", 'ancestors https://crm.example'),
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'no-store',
      });
      for (const name of ['x-frame-options', 'cross-origin-opener-policy', 'access-control-allow-origin'])
        expect(headers).not.toHaveProperty(name);
    }
    for (const other of [
      '/embed/v1/fr%61me',
      '/embed/v1/frame/',
      '/embed/v1/framed',
      '/embed/v1/session',
      '/goals',
    ])
      expect((await app.inject({ url: other })).headers).toMatchObject({
        'content-security-policy': policy,
        'x-frame-options': 'DENY',
      });
  });

  test('let any origin read what is refused to a frame before any route matches', async () => {
    const port = await listenOnFreePort(await openApp(database));
    for (const [request, status] of Object.entries({
      [`GET /embed/v1/api/%ff HTTP/1.1\r\n${host}${end}`]: '400',
      [`GET /embed/v1/session HTTP/1.1\r\n${host}Host: evil.example\r\n${end}`]: '400',
      [`GET /embed/v1/session HTTP/1.1\r\n${host}Expect: miracles\r\n${end}`]: '417',
    })) {
      const answer = await sendRaw(port, request);
      expect([request, answer.status]).toEqual([request, status]);
      expect(answer.headers).toMatchObject({
        ...everywhere,
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      });
    }
  });

  test('are on requests that cannot be read or trusted, which get JSON and a sentence', async () => {
    const port = await listenOnFreePort(await openApp(database));
    for (const [request, status] of Object.entries(unreadable)) {
      const answer = await sendRaw(port, request);
      expect([request.slice(0, 80), answer.status]).toEqual([request.slice(0, 80), status]);
      expect(answer.headers).toMatchObject(everywhere);
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(JSON.parse(answer.body)).toEqual({ message: expect.stringMatching(/^[A-Z].{10,}/) });
    }
  });

  test('are on a 431 that names what can be too long', async () => {
    const port = await listenOnFreePort(await openApp(database));
    const answer = await sendRaw(port, `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n${host}${end}`);
    expect(answer.status).toBe('431');
    expect(answer.headers).toMatchObject(everywhere);
    expect(JSON.parse(answer.body)).toEqual({
      message: 'Use a shorter address, or fewer or shorter headers',
    });
  });

  test('carry the client’s request id when it is short and plain, else one of our own', async () => {
    const { ask } = await openApp(database);
    const idFor = async (id: string) =>
      (await ask({ url: '/healthz', headers: { 'x-request-id': id } })).headers['x-request-id'];
    expect(await idFor('abc-123')).toBe('abc-123');
    for (const id of ['x'.repeat(65), 'a b', '{"a":1}', ''])
      expect(await idFor(id)).toMatch(/^[\da-f-]{36}$/);
  });
});
