import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  answerHtml,
  answerJson,
  cutBody,
  cutRequest,
  holdRequest,
  truncateBody,
} from '../../testing/network/faults';
import { startFaultyProxy } from '../../testing/network/faulty-proxy';
import { documented, startDocumentedUpstream } from '../../testing/servers/documented-upstream';
import { Refusal } from '../http/refusal';
import { createUpstream, type UpstreamRequest, usualLimits } from './create-upstream';

const question: UpstreamRequest<unknown> = {
  method: 'GET',
  path: '/api/v1/circles',
  token: documented.token,
  accountUuid: documented.adviserUuid,
  read: (body) => body,
};

test('a request carries the four headers, and its values in the query and the body', async () => {
  const { upstream, plannr } = await open();
  const query = { 'filter[name]': 'a&b=c#d', page: 2, sort: undefined, blank: '' };
  await upstream.ask({ ...question, query });
  await upstream.ask({ ...question, method: 'PUT', body: { name: 'Ñ' }, read: () => null });
  const [asked, written] = plannr.requests;
  expect(Object.fromEntries(asked?.query ?? [])).toEqual({ 'filter[name]': 'a&b=c#d', page: '2' });
  expect(written?.body).toEqual({ name: 'Ñ' });
  for (const { headers } of plannr.requests)
    expect(headers).toMatchObject({
      authorization: `Bearer ${documented.token}`,
      accept: 'application/json',
      'content-type': 'application/json',
      'x-plannr-account-uuid': documented.adviserUuid,
    });
});

test('the account header is omitted until the account is known', async () => {
  const { upstream, plannr } = await open();
  await upstream.ask({ ...question, path: '/api/v1/logins', accountUuid: undefined });
  expect(plannr.requests[0]?.headers).not.toHaveProperty('x-plannr-account-uuid');
});

test.each(['../v1/logins', '%2e%2e', 'a?b', 'a#b', 'a//b', '@evil.example', 'a b', ''])(
  'a path that ends with %j is never asked for',
  async (end) => {
    const { upstream, plannr } = await open();
    await expect(upstream.ask({ ...question, path: `/api/v1/account/${end}` })).rejects.toThrow('A path');
    expect(plannr.requests).toEqual([]);
  },
);

test('connections are kept for the next request', async () => {
  let connections = 0;
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
  );
  server.on('connection', () => {
    connections += 1;
  });
  const upstream = await openAt(server);
  for (let index = 0; index < 10; index += 1) await upstream.ask(question);
  expect(connections).toBeLessThan(3);
});

describe('a refusal of Plannr', () => {
  test.each([
    [403, { message: 'This action is unauthorized.' }, 403, 'Your account may not do this in Plannr'],
    [404, { message: 'No query results' }, 404, 'Plannr does not have this'],
    [409, { message: 'Try later' }, 409, 'Try later'],
    [400, { message: 'Bad' }, 400, 'Plannr refused this request'],
    [412, { message: 'Odd' }, 400, 'Plannr refused this request'],
  ])('%i %j as %i: %s', async (status, body, told, message) => {
    const { upstream, plannr } = await open();
    plannr.next({ status, body });
    expect(await refusalOf(upstream.ask(question))).toMatchObject({ status: told, body: { message } });
  });

  test('by field, of texts and of lists of texts, under unknown keys too', async () => {
    const { upstream, plannr } = await open();
    const errors = { progress: 'Too much.', 'account_uuids.0': ['No.', 7], colour: ['Red.'], odd: { a: 1 } };
    plannr.next({ status: 422, body: { message: 'Too much. (and 2 more errors)', errors } });
    expect(await refusalOf(upstream.ask(question))).toMatchObject({
      status: 422,
      body: {
        message: 'Too much. (and 2 more errors)',
        errors: { progress: ['Too much.'], 'account_uuids.0': ['No.'], colour: ['Red.'] },
      },
    });
  });

  test('as the end of a sign-in, without asking for another way in', async () => {
    const { upstream } = await open();
    for (const token of ['wrong', 'with a\nline', 'ümlaut', 'x'.repeat(4_097)]) {
      const refusal = await refusalOf(upstream.ask({ ...question, token }));
      expect(refusal).toMatchObject({ status: 401, body: { code: 'plannr_sign_in_ended' }, headers: {} });
    }
  });

  test('with the time to wait, if it is one', async () => {
    const { upstream, plannr } = await open();
    const date = 'Wed, 25 Nov 2026 15:00:00 GMT';
    for (const [wait, told] of [
      ['7', '7'],
      [date, date],
      ['soon', undefined],
    ]) {
      plannr.next({
        status: 429,
        body: '<h1>Slow down',
        headers: { 'content-type': 'text/html', 'retry-after': wait ?? '' },
      });
      const { status, headers } = await refusalOf(upstream.ask(question));
      expect([status, headers['retry-after'], headers['x-ratelimit-remaining']]).toEqual([429, told, '0']);
    }
  });
});

describe('an answer that is none of Plannr’s is', () => {
  test.each([
    ['a page', answerHtml({ status: 200 }), 502],
    ['a page that says 404', answerHtml({ status: 404 }), 502],
    ['a page that says 401', answerHtml({ status: 401 }), 502],
    ['half of its JSON', truncateBody, 502],
    ['cut off', cutBody, 502],
    ['never given', cutRequest, 502],
    ['a fault of Plannr', answerJson({ status: 500, body: { message: 'SQLSTATE' } }), 502],
    ['JSON that does not fit', answerJson({ status: 200, body: 'App\\Http' }), 502],
  ])('refused: %s', async (_, fault, status) => {
    const { upstream, proxy } = await openFaulty();
    proxy.always(fault);
    const read = (body: unknown) => (typeof body === 'object' ? body : undefined);
    const refusal = await refusalOf(upstream.ask({ ...question, read }));
    expect(refusal.status).toBe(status);
    expect(refusal.message).not.toContain('SQL');
    expect(proxy.requests).toHaveLength(1);
  });

  test.each([
    ['as it is sent', (text: string) => Buffer.from(text), {}],
    ['as it unfolds', (text: string) => gzipSync(text), { 'content-encoding': 'gzip' }],
  ])('refused where it is too large %s', async (_, encode, headers) => {
    const body = encode(JSON.stringify('x'.repeat(1_000)));
    const server = createServer((__, response) =>
      response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body),
    );
    const upstream = await openAt(server, { maxBytes: 1_000 });
    expect((await refusalOf(upstream.ask(question))).status).toBe(502);
    const patient = await openAt(server, { maxBytes: 1_002 });
    expect(await patient.ask(question)).toHaveLength(1_000);
  });

  test('is refused if it does not come in time', async () => {
    const { upstream, proxy } = await openFaulty({ answerMs: 50 });
    const held = holdRequest();
    proxy.next(held);
    expect((await refusalOf(upstream.ask(question))).status).toBe(504);
    held.letGo();
  });

  test('is refused if it does not end in time', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    });
    const upstream = await openAt(server, { answerMs: 50 });
    expect((await refusalOf(upstream.ask(question))).status).toBe(504);
  });

  test('is refused with 503 if nothing listens, as nothing was requested', async () => {
    const { upstream, plannr } = await open();
    await plannr.close();
    const refusal = await refusalOf(upstream.ask(question));
    expect([refusal.status, refusal.headers]).toEqual([503, { 'retry-after': '5' }]);
  });
});

test.each([302, 307])('a redirect is not followed, whatever its form: %i', async (status) => {
  const { plannr: elsewhere } = await open();
  const { upstream, proxy } = await openFaulty();
  proxy.always(answerJson({ status, headers: { location: `${elsewhere.url}${question.path}` } }));
  expect((await refusalOf(upstream.ask({ ...question, method: 'PUT', body: {} }))).status).toBe(502);
  expect(elsewhere.requests).toEqual([]);
});

test('Plannr has 3 s to be connected to, 10 s and 4 MB to answer, and a pause of 10 s after five failures in 30 s', () => {
  expect(usualLimits).toEqual({
    connectMs: 3_000,
    answerMs: 10_000,
    maxBytes: 4_194_304,
    connections: 64,
    failures: 5,
    windowMs: 30_000,
    pauseMs: 10_000,
  });
});

test('a connection that does not open in time is dropped, as nothing was requested', async () => {
  const silent = createTcpServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as AddressInfo; // it listens on a port, not on a pipe
  // A connection by https is made when both sides have agreed on a key.
  const upstream = createUpstream({ apiUrl: `https://127.0.0.1:${port}`, limits: { connectMs: 50 } });
  onTestFinished(() => upstream.close());
  const refusal = await refusalOf(upstream.ask(question));
  expect([refusal.status, refusal.message]).toEqual([503, 'Plannr cannot be reached at the moment']);
});

test('a read ends when its client disconnects', async () => {
  const { upstream, proxy } = await openFaulty();
  const held = holdRequest();
  proxy.next(held);
  const asker = new AbortController();
  const asked = refusalOf(upstream.ask({ ...question, gone: asker.signal }));
  await held.arrived;
  asker.abort();
  expect((await asked).status).toBe(499);
  held.letGo();
});

async function open() {
  const plannr = await startDocumentedUpstream();
  onTestFinished(() => plannr.close());
  const upstream = createUpstream({ apiUrl: plannr.url });
  onTestFinished(() => upstream.close());
  return { plannr, upstream };
}

async function openFaulty(limits = {}) {
  const { plannr } = await open();
  const proxy = await startFaultyProxy({ upstream: plannr.url });
  onTestFinished(() => proxy.close());
  const upstream = createUpstream({ apiUrl: proxy.url, limits });
  onTestFinished(() => upstream.close());
  return { proxy, upstream };
}

async function openAt(server: ReturnType<typeof createServer>, limits = {}) {
  if (!server.listening) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
  }
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const upstream = createUpstream({ apiUrl: `http://127.0.0.1:${port}`, limits });
  onTestFinished(() => upstream.close());
  return upstream;
}

async function refusalOf(asked: Promise<unknown>): Promise<Refusal> {
  const error = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error('It was not refused', { cause: error });
}
