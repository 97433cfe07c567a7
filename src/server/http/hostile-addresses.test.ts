import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sendRaw } from '../../testing/network/send-raw';
import { demo } from '../../testing/servers/demo-store';
import { openWaysIn, written } from '../../testing/servers/open-ways-in';
import { gatewayServer, serverOverStore } from '../../testing/servers/test-servers';

const goal = demo.goal('Reduced Mileage');
const secret = 'known to the build alone';

const outward = [
  '//evil.example',
  '//evil.example/%2e%2e',
  '/\\evil.example',
  '/%2f/evil.example',
  '/%5cevil.example',
  '/goals//evil.example',
  '/.//evil.example',
  '/%0d%0aLocation:%20https://evil.example',
  '/@evil.example',
];

const ids = [
  '%00',
  `${goal}%00`,
  `${goal}%0d%0aSet-Cookie:%20a=b`,
  `${goal}%0a`,
  '%0d',
  '%2e%2e',
  '..%2f..%2fhealthz',
  '%2e%2e/%2e%2e/healthz',
  '%zz',
  '%ff',
  '%c0%ae%c0%ae',
  `${goal};a=b`,
  `${goal}/`,
  `'%20or%201=1--`,
  '{}',
  '[object%20Object]',
  'constructor',
  '__proto__',
  '%EF%BC%8E',
  '9'.repeat(5_000),
];

const outside = [
  '/assets/../../build-info.json',
  '/assets/../build-info.json',
  '/../build-info.json',
  '/%2e%2e/build-info.json',
  '/assets/%2e%2e/%2e%2e/build-info.json',
  '/assets/..%2f..%2fbuild-info.json',
  '/assets/..%5c..%5cbuild-info.json',
  '/assets/..\\..\\build-info.json',
  '/assets/....//....//build-info.json',
  '/assets/%252e%252e/%252e%252e/build-info.json',
  '/assets/%c0%ae%c0%ae/build-info.json',
  '/assets/..;/..;/build-info.json',
  '/assets//../../build-info.json',
  '/assets/main-abc123.js/../../../build-info.json',
  '/assets/main-abc123.js%00/../../../build-info.json',
  '/embed/v1/../../build-info.json',
  '/embed/v1/embed.js/../../build-info.json',
  '/assets/%2fetc%2fpasswd',
  '//etc/passwd',
  '/.env',
  '/.git/config',
  '/assets/.env',
];

test('no address leads to another site', async () => {
  const { port } = await openWaysIn(serverOverStore);
  for (const target of outward) {
    for (const accept of ['text/html', 'application/json']) {
      const answer = await sendRaw(port, written(`GET ${target}`, `Accept: ${accept}`));
      expect([target, answer.status]).toEqual([target, '404']);
      expect(answer.headers).not.toHaveProperty('location');
      expect(answer.body).not.toContain('evil');
    }
  }
});

test.each([serverOverStore, gatewayServer])(
  'an id that is none is refused at every door, in JSON and a sentence, $title',
  async (server) => {
    const { port, doors, isUnchanged } = await openWaysIn(server);
    for (const id of ids) {
      for (const [path, headers] of doors)
        for (const method of ['GET', 'PUT', 'DELETE']) {
          const target = path.replace(goal, id);
          const body = method === 'PUT' ? ['Content-Length: 2', '', '{}'] : [];
          const answer = await sendRaw(port, written(`${method} ${target}`, headers, ...body));
          expect([target, method, answer.status]).toEqual([
            target,
            method,
            expect.stringMatching(/^40[0345]$/),
          ]);
          expect(answer.headers).not.toHaveProperty('set-cookie');
          expect(JSON.parse(answer.body)).toEqual({ message: expect.stringMatching(/^[A-Z].{10,}/) });
        }
    }
    expect(await isUnchanged()).toBe(true);
  },
);

test('no address leads to a file that is not served', async () => {
  const { port, assetsDir } = await openWaysIn(serverOverStore);
  await writeFile(join(assetsDir, '../build-info.json'), JSON.stringify({ secret }));
  for (const target of outside) {
    const answer = await sendRaw(port, written(`GET ${target}`));
    expect([target, answer.status]).toEqual([target, expect.stringMatching(/^40[034]$/)]);
    expect(answer.body).not.toMatch(new RegExp(`${secret}|root:`));
    expect(JSON.parse(answer.body)).toEqual({ message: expect.stringMatching(/^[A-Z].{10,}/) });
  }
});
