import { describe, expect, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { demo } from '../../testing/servers/demo-store';
import { frameHeaders, hostOrigin, openEmbed } from '../../testing/servers/open-embed';

const goal = demo.goal('Reduced Mileage');
const session = '/embed/v1/session';
const url = `/embed/v1/api/v2/goals/${goal}`;
const forAnyOrigin = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After, X-Ratelimit-Remaining, X-Request-Id',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  'cache-control': 'no-store',
};

describe.each(testDatabases)('what frames of any origin may read $title', (database) => {
  test.each(['null', 'https://evil.example', hostOrigin])(
    'answers %s as anybody else, without credentials and also in its refusals',
    async (origin) => {
      const { app, openFrame } = await openEmbed(database, { environment: { RATE_LIMIT: '11' } });
      const { token } = await openFrame({ goal });
      const headers = { ...frameHeaders(token), origin, 'sec-fetch-site': 'cross-site', 'if-match': '"1"' };
      const ask = (address: string, more: object = {}) => app.inject({ url: address, headers, ...more });
      const put = (payload: string, type = 'application/json') =>
        ask(url, { method: 'PUT', payload, headers: { ...headers, 'content-type': type } });
      const answers = [
        await ask(session),
        await ask(url),
        await put('{"name":""}'),
        await put('{'),
        await put('x'.repeat(70_000)),
        await put('x', 'text/plain'),
        await ask(`/embed/v1/api/v2/goals/${demo.goal('Open a second bakery')}`),
        await ask(url, { headers: { ...headers, authorization: '' } }),
        await ask('/embed/v1/api/nope'),
        await ask('/embed/v1/nope'),
        await ask('/embed/v1/api/%zz'),
        await ask(url, { method: 'PATCH', payload: '{}' }),
        await ask(url, {
          method: 'PUT',
          payload: '{"name":"New"}',
          headers: { ...headers, 'if-match': '"9"' },
        }),
        await ask(url, { method: 'PUT', payload: '{}', headers: { ...headers, 'if-match': '' } }),
      ];
      while (answers.at(-1)?.statusCode !== 429 && answers.length < 40) answers.push(await ask(url));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([
        ...[200, 200, 422, 400, 413, 415, 403, 401, 404, 404, 400, 405, 412, 400],
        ...[200, 429],
      ]);
      for (const answer of answers) {
        expect(answer.headers).toMatchObject(forAnyOrigin);
        expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
        expect(answer.headers).not.toHaveProperty('set-cookie');
      }
    },
  );

  test.each(['null', 'https://evil.example', hostOrigin])(
    'answers a preflight of %s without a token',
    async (origin) => {
      const { app } = await openEmbed(database, { environment: { RATE_LIMIT: '1' } });
      for (const address of [url, session, '/embed/v1/api/v2/goals', '/embed/v1/api/nope', url]) {
        const answer = await app.inject({
          method: 'OPTIONS',
          url: address,
          headers: {
            origin,
            'access-control-request-method': 'PUT',
            'access-control-request-headers': 'authorization,content-type,if-match,x-embed-host',
          },
        });
        expect([address, answer.statusCode, answer.body]).toEqual([address, 204, '']);
        expect(answer.headers).toMatchObject({
          ...forAnyOrigin,
          'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
          'access-control-allow-headers': 'authorization, content-type, if-match, x-embed-host',
          'access-control-max-age': '7200',
        });
        expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
      }
    },
  );

  test('is the only one that other origins may read from', async () => {
    const { ask, browse, signIn } = await openEmbed(database);
    const cookie = await signIn();
    const answers = [
      await ask({ url: `/api/v2/goals/${goal}`, headers: { origin: hostOrigin } }),
      await browse({ url: `/bff/api/v2/goals/${goal}`, headers: { cookie, origin: hostOrigin } }),
      await ask({ method: 'OPTIONS', url: `/bff/api/v2/goals/${goal}`, headers: { origin: hostOrigin } }),
    ];
    for (const { headers } of answers) expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});
