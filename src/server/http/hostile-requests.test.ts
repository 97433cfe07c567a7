import { describe, expect, test } from 'vitest';
import { sendRaw } from '../../testing/network/send-raw';
import { demo } from '../../testing/servers/demo-store';
import { openWaysIn, written } from '../../testing/servers/open-ways-in';
import { gatewayServer, serverOverStore } from '../../testing/servers/test-servers';

const goal = demo.goal('Reduced Mileage');

/** The document, the frame and each API. */
const places = [
  '/goals',
  '/healthz',
  '/embed/v1/frame',
  '/embed/v1/embed.js',
  '/assets/main-abc123.js',
  `/api/v2/goals/${goal}`,
  `/bff/api/v2/goals/${goal}`,
  `/embed/v1/api/v2/goals/${goal}`,
];

const ambiguous: Record<string, (path: string) => string> = {
  'two Host headers': (path) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nHost: evil.example`,
  'no Host header': (path) => `GET ${path} HTTP/1.1\r\nX: y`,
  'an absolute target': (path) => `GET http://evil.example${path} HTTP/1.1\r\nHost: localhost`,
  'an absolute target of our own': (path) => `GET http://localhost${path} HTTP/1.1\r\nHost: localhost`,
  'TE: identity, chunked': (path) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nTE: identity, chunked`,
  'a transfer coding besides chunked': (path) =>
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: identity, chunked`,
  'a length and chunks': (path) =>
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked`,
  'two lengths': (path) =>
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nContent-Length: 5`,
  'a space before a colon': (path) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length : 0`,
  'a folded header': (path) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nX: y\r\n z`,
  'a NUL in a header': (path) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nX: a\0b`,
  'a space in its target': (path) => `GET ${path}/a b HTTP/1.1\r\nHost: localhost`,
  'a NUL in its target': (path) => `GET ${path}\0 HTTP/1.1\r\nHost: localhost`,
};

test('a request that two readers could understand differently is refused at every place', async () => {
  const { port } = await openWaysIn(serverOverStore);
  for (const [name, write] of Object.entries(ambiguous))
    for (const place of places) {
      const answer = await sendRaw(port, `${write(place)}\r\nConnection: close\r\n\r\n`);
      expect([name, place, answer.status]).toEqual([name, place, '400']);
      expect(JSON.parse(answer.body)).toEqual({ message: expect.stringMatching(/^[A-Z].{10,}/) });
    }
});

test('an unknown method does nothing', async () => {
  const { port } = await openWaysIn(serverOverStore);
  for (const method of ['TRACE', 'TRACK', 'CONNECT', 'PROPFIND', 'get'])
    for (const place of places) {
      const answer = await sendRaw(port, written(`${method} ${place}`, 'X-Secret: echoed'));
      expect([method, place, answer.status]).toEqual([
        method,
        place,
        expect.stringMatching(method === 'CONNECT' ? /^$/ : /^40[045]$/),
      ]);
      expect(JSON.stringify(answer)).not.toContain('echoed');
    }
});

describe.each([serverOverStore, gatewayServer])('too much of anything $title', (server) => {
  test('a compressed body is 415 on every route, and nothing changes', async () => {
    const { port, doors, isUnchanged } = await openWaysIn(server);
    for (const encoding of ['gzip', 'br', 'deflate', 'zstd', 'identity', 'gzip, gzip'])
      for (const [path, headers] of doors) {
        const coding = [`Content-Encoding: ${encoding}`, 'Content-Length: 0'];
        const answer = await sendRaw(port, written(`PUT ${path}`, headers, ...coding));
        expect([encoding, path, answer.status]).toEqual([encoding, path, '415']);
      }
    expect(await isUnchanged()).toBe(true);
  });

  test.each([
    [100_000, '413'],
    [30_000, '400'],
  ])('a body of %i brackets is refused at every door, and nothing is changed', async (count, status) => {
    const { port, doors, isUnchanged } = await openWaysIn(server);
    for (const [path, headers] of doors) {
      const answer = await sendRaw(
        port,
        written(`PUT ${path}`, headers, `Content-Length: ${count}`, '', '['.repeat(count)),
      );
      expect([path, answer.status]).toEqual([path, status]);
    }
    expect(await isUnchanged()).toBe(true);
  });

  test.each([
    ['[a]', 3_000, '422'],
    ['[', 9_000, '422'],
    ['[', 100_000, '431'],
  ])('a query with “%s” %i times is refused', async (bracket, times, status) => {
    const { port, doors } = await openWaysIn(server);
    for (const [path, headers] of doors.slice(0, 2)) {
      const [list] = path.split(`/${goal}`);
      const answer = await sendRaw(port, written(`GET ${list}?filter${bracket.repeat(times)}=1`, headers));
      expect([path, answer.status]).toEqual([path, status]);
    }
  });
});
