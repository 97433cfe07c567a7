import { describe, expect, test } from 'vitest';
import { aBuiltClient } from '../testing/servers/a-built-client';
import { sqlite, testDatabases } from '../testing/servers/databases';
import { demo, demoToken } from '../testing/servers/demo-store';
import { addressOf, everyRoute, type Route } from '../testing/servers/every-route';
import { clientHeaders } from '../testing/servers/open-app';
import { frameHeaders, hostOrigin, openEmbed } from '../testing/servers/open-embed';
import { openGatewayApp } from '../testing/servers/open-gateway-app';

const goal = demo.goal('Reduced Mileage');
const bff = { 'x-goal-editor': '1', 'content-type': 'application/json' };
const frame = '/embed/v1/frame';
const evil = 'https://evil.example';

const forgeries: Record<string, Record<string, string>> = {
  'of another site': { ...bff, origin: evil },
  'of a page without an origin': { ...bff, origin: 'null' },
  'of a page that may show the editor': { ...bff, origin: hostOrigin },
  'of a navigation': { ...bff, 'sec-fetch-site': 'cross-site' },
  'of a neighbour on the same site': { ...bff, 'sec-fetch-site': 'same-site' },
  'of an address bar': { ...bff, 'sec-fetch-site': 'none' },
  'of a plain form': { 'content-type': 'text/plain' },
  'of an encoded form': { 'content-type': 'application/x-www-form-urlencoded' },
  'without the header of our pages': { 'content-type': 'application/json' },
};

describe.each(testDatabases)('every route $title', (database) => {
  test('is known to this table', async () => {
    const { routes } = await openEverything(database);
    const doors = ['/api/', '/bff/', '/embed/v1/', '/'].map(
      (door) => routes.filter(({ pattern }) => pattern.startsWith(door)).length,
    );
    for (const count of doors) expect(count).toBeGreaterThan(10);
  });

  test('cannot be shown in a frame, except for the frame itself', async () => {
    const { routes, app } = await openEverything(database);
    for (const route of routes) {
      const { headers } = await app.inject({ method: route.method as 'GET', url: addressOf(route) });
      const isFrame = route.pattern === frame;
      const ancestors = isFrame ? hostOrigin : "'none'";
      expect([route, headers['content-security-policy'], headers['x-frame-options']]).toEqual([
        route,
        expect.stringContaining(`; frame-ancestors ${ancestors}; `),
        isFrame ? undefined : 'DENY',
      ]);
    }
  });

  test('behind the session cookie refuses a forged request, and nothing changes', async () => {
    const { routes, app, signIn, backend, caller } = await openEverything(database);
    const cookie = await signIn();
    const ours = routes.filter(({ pattern }) => pattern.startsWith('/bff'));
    for (const route of ours)
      for (const [name, headers] of Object.entries(forgeries)) {
        const answer = await app.inject({
          ...asked(route),
          headers: { ...headers, cookie, 'if-match': '"1"' },
        });
        expect([route, name, answer.statusCode]).toEqual([route, name, 403]);
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    expect((await backend.findGoal(caller, goal)).etag).toMatch(/^"1-/);
    const session = await app.inject({ url: '/bff/session', headers: { ...bff, cookie } });
    expect(session.json().account).not.toBeNull();
  });

  test('but those of frames, their script and the assets may be read by no other origin', async () => {
    const { routes, app } = await openEverything(database);
    for (const route of routes)
      for (const origin of [evil, hostOrigin, 'null']) {
        const { headers } = await app.inject({ ...asked(route), headers: { origin } });
        const isShared = /^\/(embed|assets)\//.test(route.pattern) && route.pattern !== frame;
        expect([route, headers['access-control-allow-origin']]).toEqual([route, isShared ? '*' : undefined]);
        expect(headers).not.toHaveProperty('access-control-allow-credentials');
      }
  });

  test('but those of frames answers no preflight', async () => {
    const { routes, app } = await openEverything(database);
    for (const route of routes.filter(({ pattern }) => !pattern.startsWith('/embed/'))) {
      const { headers } = await app.inject({
        method: 'OPTIONS',
        url: addressOf(route),
        headers: { origin: evil, 'access-control-request-method': 'PUT' },
      });
      for (const name of ['access-control-allow-methods', 'access-control-allow-headers'])
        expect([route, headers[name]]).toEqual([route, undefined]);
    }
  });

  test('accepts the key of its own authentication only', async () => {
    const { routes, app, signIn, openFrame } = await openEverything(database);
    const cookie = await signIn();
    const { token } = await openFrame({ goal });
    const keys = {
      '/api/': clientHeaders,
      '/bff/api/': { ...bff, cookie },
      '/embed/v1/': frameHeaders(token),
    };
    const isGuarded = ({ pattern }: Route) =>
      Object.keys(keys).some((door) => pattern.startsWith(door)) && !/\/(frame|embed\.js)$/.test(pattern);
    for (const route of routes.filter(isGuarded))
      for (const [door, key] of Object.entries(keys)) {
        if (route.pattern.startsWith(door)) continue;
        const headers = { ...bff, 'x-embed-host': hostOrigin, 'if-match': '"1"', ...key };
        const { statusCode } = await app.inject({ ...asked(route), headers });
        expect([route, door, statusCode]).toEqual([route, door, 401]);
      }
  });

  test('sets no cookie, but for signing in and out, and that one is for our own pages only', async () => {
    const { routes, app, signIn } = await openEverything(database);
    const cookie = await signIn();
    const setting: string[] = [];
    for (const route of routes) {
      const headers = { ...clientHeaders, ...bff, cookie };
      const isSignIn = route.method === 'POST' && route.pattern === '/bff/session';
      const payload = isSignIn && { payload: { token: demoToken } };
      const answer = await app.inject({ ...asked(route), ...payload, headers });
      for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
        setting.push(`${route.method} ${route.pattern}`);
        expect(set).toMatch(/^goal-editor-4000=[\w-]*; (Max-Age=0; )?Path=\/; /);
        expect(set).toMatch(/; HttpOnly; SameSite=Strict$/);
      }
    }
    expect(setting.sort()).toEqual(['DELETE /bff/session', 'POST /bff/session']);
  });
});

test('in gateway mode every route follows the same rules, and only a sign-in comes from another site', async () => {
  const { app } = await openGatewayApp(sqlite);
  const routes = await everyRoute(app);
  const fromElsewhere: string[] = [];
  for (const route of routes) {
    const { statusCode, headers } = await app.inject({
      ...asked(route),
      headers: { ...bff, origin: evil, 'sec-fetch-site': 'cross-site' },
    });
    expect([route, headers['content-security-policy'], headers['x-frame-options']]).toEqual([
      route,
      expect.stringContaining("; frame-ancestors 'none'; "),
      'DENY',
    ]);
    const isShared = route.pattern.startsWith('/embed/');
    expect([route, headers['access-control-allow-origin']]).toEqual([route, isShared ? '*' : undefined]);
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    if (route.pattern.startsWith('/bff') && statusCode !== 403) fromElsewhere.push(route.pattern);
  }
  expect([...new Set(fromElsewhere)]).toEqual(['/bff/oauth/start', '/bff/oauth/callback']);
});

/** Of the server with all that it serves, which one page may frame. */
async function openEverything(database: (typeof testDatabases)[number]) {
  const running = await openEmbed(database, {
    assetsDir: await aBuiltClient(),
    environment: { RATE_LIMIT: '100000' },
  });
  return { ...running, routes: await everyRoute(running.app) };
}

function asked(route: Route) {
  const isWrite = route.method === 'POST' || route.method === 'PUT';
  return {
    method: route.method as 'GET',
    url: addressOf(route),
    ...(isWrite && { payload: '{"name":"Forged"}' }),
  };
}
