import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bffHeader } from '../../contract/headers';
import { answerJson, holdRequest } from './faults';
import { startFaultyProxy } from './faulty-proxy';
import { goalPath, openProxy } from './open-proxy';

describe('without a fault', () => {
  test('forwards every byte of a request and of its answer', async () => {
    const proxy = await startFaultyProxy();
    onTestFinished(() => proxy.close());
    const mirror = await startMirror();
    proxy.sendTo(mirror);
    const bodies = [
      'Content-Length: 5\r\n\r\nhello',
      'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
    ];
    for (const body of bodies) {
      const head = `PUT //a/../b?c=%20&c HTTP/1.1\r\nhOsT: goals.example\r\nOrigin: https://goals.example\r\nCookie: a=b\r\nX-Twice: 1\r\nX-Twice: 2\r\nConnection: close\r\n`;
      const [direct, proxied] = await Promise.all(
        [mirror, proxy.url].map((url) => sendRaw(url, head + body)),
      );
      expect(direct).toContain('goals.example');
      expect(proxied).toBe(direct);
    }
  });

  test('the server sees its own origin, and the session of its cookie', async () => {
    const { proxy, running, send, tag } = await openProxy();
    const headers = { [bffHeader]: '1', cookie: await running.signIn(), 'if-match': await tag() };
    const path = `/bff${goalPath}`;
    const renamed = await send('PUT', { name: 'Ours' }, { path, headers: { ...headers, origin: proxy.url } });
    expect([renamed.status, renamed.headers.get('etag')]).toEqual([200, expect.stringMatching(/^"2-/)]);
    const foreign = await send(
      'PUT',
      { name: 'Theirs' },
      { path, headers: { ...headers, origin: 'http://127.0.0.1' } },
    );
    expect(foreign.status).toBe(403);
  });

  test('reports what it saw, and forgets it when it is cleared', async () => {
    const { proxy, send } = await openProxy();
    await send('GET', undefined, { path: `${goalPath}?include=owners` });
    await send('DELETE');
    await send('GET');
    expect(proxy.requests).toEqual([
      { method: 'GET', path: goalPath, status: 200, fromServer: [200] },
      { method: 'DELETE', path: goalPath, status: 204, fromServer: [204] },
      { method: 'GET', path: goalPath, status: 404, fromServer: [404] },
    ]);
    proxy.clear();
    expect(proxy.requests).toEqual([]);
  });

  test('a missing server leaves no answer', async () => {
    const { proxy, running, send } = await openProxy();
    await running.app.close();
    await expect(send('GET')).rejects.toThrow('fetch failed');
    expect(proxy.requests).toEqual([{ method: 'GET', path: goalPath, status: null, fromServer: [null] }]);
  });
});

describe('a fault is played', () => {
  const teapot = answerJson({ status: 418 });

  test('on the next request, on the next few, or until it is cleared', async () => {
    const { proxy, send } = await openProxy();
    const statuses = async () => {
      const answers = [await send('GET'), await send('GET'), await send('GET')];
      return answers.map(({ status }) => status);
    };
    proxy.next(teapot);
    expect(await statuses()).toEqual([418, 200, 200]);
    proxy.next(teapot, { times: 2 });
    expect(await statuses()).toEqual([418, 418, 200]);
    proxy.always(teapot);
    proxy.next(answerJson({ status: 500 }));
    proxy.next(answerJson({ status: 502 }));
    expect(await statuses()).toEqual([500, 502, 418]);
    proxy.clear();
    expect(await statuses()).toEqual([200, 200, 200]);
  });

  test('only if the method and the path match', async () => {
    const { proxy, send } = await openProxy();
    proxy.next(teapot, { method: 'PUT', path: goalPath });
    proxy.next(teapot, { path: /^\/api\/v1\/circles$/ });
    expect((await send('GET')).status).toBe(200);
    expect((await send('GET', undefined, { path: '/api/v1/logins' })).status).toBe(200);
    expect((await send('GET', undefined, { path: '/api/v1/circles?per_page=1' })).status).toBe(418);
    expect((await send('PUT', {})).status).toBe(418);
  });
});

test('a held message does not keep the proxy from closing', async () => {
  const { proxy, rename } = await openProxy();
  const held = holdRequest();
  proxy.next(held);
  const renaming = rename('Never');
  await held.arrived;
  await Promise.all([proxy.close(), expect(renaming).rejects.toThrow('fetch failed')]);
});

/** A server that answers with what it was sent. */
async function startMirror(): Promise<string> {
  const mirror = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, url, rawHeaders } = request;
    response.sendDate = false;
    response.setHeader('Set-Cookie', ['a=1', 'b=2']);
    response.end(JSON.stringify({ method, url, rawHeaders, body: Buffer.concat(chunks).toString() }));
  });
  onTestFinished(() => void mirror.close());
  await once(mirror.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(mirror.address() as AddressInfo).port}`; // it listens on a port, not on a pipe
}

async function sendRaw(url: string, text: string): Promise<string> {
  const { port, hostname } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(text);
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  return answer;
}
