import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../testing/network/free-port';
import { startNginx } from '../testing/servers/nginx';

type Way = 'answers' | 'closes' | 'dies';

test.each(['GET', 'PUT', 'POST'] as const)(
  'a %s to a server that is not there is answered by the next',
  async (method) => {
    const next = await startServer('answers');
    const { ask } = await startNginx([await freePort(), next.port]);
    expect((await ask(method, '/x', bodyOf(method))).status).toBe(200);
    expect(next.seen).toHaveLength(1);
  },
);

test.each(['GET', 'PUT', 'POST'] as const)(
  'a %s to a server that closes is answered by the next',
  async (method) => {
    const { first, second, ask } = await startTwo('closes', 'answers');
    expect((await ask(method, '/x', bodyOf(method))).status).toBe(200);
    expect([first, second].map(({ seen }) => seen.map(({ body }) => body))).toEqual([
      [bodyOf(method)],
      [bodyOf(method)],
    ]);
  },
);

test.each(['GET', 'PUT'] as const)(
  'a %s over which a server dies is answered by the next',
  async (method) => {
    const { first, second, ask } = await startTwo('dies', 'answers');
    expect((await ask(method, '/x', bodyOf(method))).status).toBe(200);
    expect([first.seen.length, second.seen.length]).toEqual([1, 1]);
  },
);

test('a POST over which a server dies is not sent again', async () => {
  const { first, second, ask } = await startTwo('dies', 'answers');
  expect((await ask('POST', '/x', bodyOf('POST'))).status).toBe(502);
  expect([first.seen.length, second.seen.length]).toEqual([1, 0]);
});

test('a refusal by every server says when to retry, however often', async () => {
  const { ask } = await startTwo('closes', 'closes');
  for (const method of ['GET', 'PUT', 'POST', 'GET'] as const) {
    const refused = await ask(method, '/x', bodyOf(method));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  }
});

test('a server that just failed is tried if no other answers', async () => {
  const { first, second, ask } = await startTwo('closes', 'answers');
  expect((await ask('GET', '/x')).status).toBe(200);
  first.way = 'answers';
  second.way = 'closes';
  for (const method of ['GET', 'PUT', 'POST'] as const)
    expect((await ask(method, '/x', bodyOf(method))).status).toBe(200);
});

test('servers learn the client’s address from nginx only', async () => {
  const { first, ask } = await startTwo('answers', 'answers');
  await ask('GET', '/x', undefined, { 'x-forwarded-for': '203.0.113.1', 'x-request-id': 'mine' });
  expect(first.seen[0]?.headers).toMatchObject({
    host: 'goals.example',
    'x-forwarded-for': '127.0.0.1',
    'x-request-id': expect.stringMatching(/^[\da-f]{32}$/),
  });
});

test('a request without TLS is redirected to TLS', async () => {
  const { httpUrl } = await startTwo('answers', 'answers');
  const answer = await fetch(`${httpUrl}/goals?page=2`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([
    301,
    'https://goals.example/goals?page=2',
  ]);
});

async function startTwo(one: Way, other: Way) {
  const [first, second] = [await startServer(one), await startServer(other)];
  return { first, second, ...(await startNginx([first.port, second.port])) };
}

/** A server that reads a request whole and then answers, refuses as ours does while it closes, or cuts the connection. */
async function startServer(way: Way) {
  const started = { way, port: 0, seen: [] as { headers: IncomingHttpHeaders; body: unknown }[] };
  const server = createServer(async (request, response) => {
    const body = request.method === 'GET' ? undefined : await json(request);
    started.seen.push({ headers: request.headers, body });
    if (started.way === 'dies') request.socket.destroy();
    else if (started.way === 'closes') response.writeHead(503, { 'retry-after': '5' }).end();
    else response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  started.port = (server.address() as AddressInfo).port; // it listens on a port, not on a pipe
  return started;
}

function bodyOf(method: string) {
  return method === 'GET' ? undefined : { method };
}
