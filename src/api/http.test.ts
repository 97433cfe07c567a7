import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import realMoney from '../contract/fixtures/put-goal-response-real-money.json';
import { readObject } from '../contract/read-value';
import { ApiError, type ApiErrorKind, isPassing } from './api-error';
import { createHttp, writeTimeoutMs } from './http';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A server on a free port that gives one answer, and the requests it received. */
async function serve(answer: Answer) {
  const requests: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '', headers } = request;
    requests.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
    answer(response, request);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const base = `http://127.0.0.1:${port}/bff`;
  return { base, http: createHttp(base), requests };
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

function raw(status: number, type: string, text: string): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(text);
  };
}

/** How asking a server with this answer fails. */
async function failureOf(answer: Answer): Promise<ApiError> {
  const { http } = await serve(answer);
  return failed(http.ask('GET', '/goal', { read: readObject }));
}

async function failed(asking: Promise<unknown>): Promise<ApiError> {
  const error = await asking.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error('no ApiError', { cause: error });
  return error;
}

describe('a request', () => {
  test('carries JSON, the tag and our own header', async () => {
    const { http, requests } = await serve(json(200, { name: 'A' }, { etag: '"8"' }));
    const answer = await http.ask('PUT', '/goal', {
      body: { name: 'Ä' },
      ifMatch: '"7"',
      read: (body, etag) => ({ body, etag }),
    });
    expect(answer).toEqual({ body: { name: 'A' }, etag: '"8"' });
    expect(requests).toMatchObject([{ method: 'PUT', url: '/bff/goal', body: '{"name":"Ä"}' }]);
    expect(requests[0]?.headers).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/json',
      'if-match': '"7"',
      'x-goal-editor': '1',
    });
  });

  test('omits undefined parameters', async () => {
    const { http, requests } = await serve(json(200, {}));
    await http.ask('GET', '/goals', {
      query: { name: 'a&b=c ü', owners: '', sort: undefined, page: 2 },
      read: readObject,
    });
    await http.ask('GET', '/goals', { query: { name: '' }, read: readObject });
    expect(requests.map(({ url }) => url)).toEqual(['/bff/goals?name=a%26b%3Dc+%C3%BC&page=2', '/bff/goals']);
    expect(requests[0]?.headers).not.toHaveProperty('content-type');
    expect(requests[0]?.headers).not.toHaveProperty('if-match');
  });

  test('that deletes needs no body in its answer', async () => {
    for (const status of [200, 202, 204]) {
      const { http, requests } = await serve((response) => response.writeHead(status).end());
      await http.remove('/goal', { ifMatch: '"7"' });
      expect(requests).toMatchObject([{ method: 'DELETE', headers: { 'if-match': '"7"' }, body: '' }]);
    }
  });

  test('that deletes may be answered anything but the page of a proxy', async () => {
    const answered = await serve(json(200, { message: 'Deleted' }));
    await answered.http.remove('/goal', {});
    const { http } = await serve(raw(200, 'text/html', '<h1>Sign in</h1>'));
    expect(await failed(http.remove('/goal', {}))).toMatchObject({ kind: 'unreadable' });
  });

  test('that deletes is refused like any other', async () => {
    const { http } = await serve(json(403, { message: 'You may not delete goals' }));
    expect(await failed(http.remove('/goal', {}))).toMatchObject({ kind: 'forbidden' });
  });
});

describe('a refusal', () => {
  test.each<[number, ApiErrorKind, string]>([
    [400, 'refused', 'Look at the goal'],
    [401, 'unauthenticated', 'You’ve been signed out. Sign in again to continue.'],
    [403, 'forbidden', 'Look at the goal'],
    [404, 'missing', 'This was not found. It may have been deleted.'],
    [409, 'refused', 'Look at the goal'],
    [412, 'conflict', 'Look at the goal'],
    [422, 'invalid', 'Look at the goal'],
    [428, 'refused', 'Look at the goal'],
    [429, 'throttled', 'Too many requests. Wait a minute and try again.'],
    [500, 'failed', 'The server had a problem. Try again in a moment.'],
    [503, 'failed', 'The server had a problem. Try again in a moment.'],
  ])('with %i is %s and says what to do', async (status, kind, message) => {
    const error = await failureOf(json(status, { message: 'Look at the goal' }));
    expect(error).toMatchObject({ kind, status, message, faults: {}, current: undefined });
  });

  test('for a used UUID lists the readable goals that may be the one', async () => {
    const told = { message: 'Perhaps', code: 'goal_taken' };
    const possible = [{ uuid: realMoney.uuid, name: 'Boat' }, 'junk'];
    const error = await failureOf(json(409, { ...told, possible }));
    expect(error).toMatchObject({ kind: 'taken', message: 'Perhaps' });
    expect(error.possible?.map(({ fields }) => fields.name)).toEqual(['Boat']);
    expect((await failureOf(json(409, told))).possible).toBeUndefined();
  });

  test('uses our own sentence if it has none', async () => {
    for (const body of [{}, [], null, 'no', { message: '' }, { message: 5 }]) {
      const error = await failureOf(json(403, body));
      expect(error).toMatchObject({ kind: 'forbidden', message: 'You don’t have permission to do this.' });
    }
  });

  test('keeps the number of its request', async () => {
    const error = await failureOf(json(500, {}, { 'x-request-id': 'abc' }));
    expect(error.requestId).toBe('abc');
  });

  test('in HTML is judged by its status', async () => {
    const error = await failureOf(raw(502, 'text/html', '<h1>Bad gateway</h1>'));
    expect(error).toMatchObject({ kind: 'failed', status: 502, requestId: undefined });
  });

  test('of values has texts by key, from lists and from plain texts, and only keys with a text', async () => {
    const errors = { name: ['Too long', 'Too odd'], 'account_uuids.1': 'Clients only', progress: [5, null] };
    const error = await failureOf(json(422, { message: 'No', errors }));
    expect(error.faults).toEqual({
      name: ['Too long', 'Too odd'],
      'account_uuids.1': ['Clients only'],
    });
  });

  test.each([[undefined], ['Too long'], [['Too long']], [null]])(
    'of values without texts by key has none (%j)',
    async (errors) => {
      expect((await failureOf(json(422, { message: 'No', errors }))).faults).toEqual({});
    },
  );
});

describe('a goal that someone else changed', () => {
  test('comes with the stored goal and its tag', async () => {
    const error = await failureOf(json(412, { message: 'Changed', current: realMoney }, { etag: '"9"' }));
    expect(error.current).toMatchObject({ uuid: realMoney.uuid, etag: '"9"', fields: { progress: 68 } });
  });

  test('is null if it was deleted, and unknown if it cannot be read', async () => {
    expect((await failureOf(json(412, { message: 'Gone', current: null }))).current).toBeNull();
    expect((await failureOf(json(412, { message: 'Changed', current: 'junk' }))).current).toBeUndefined();
    expect((await failureOf(json(412, { message: 'Changed' }))).current).toBeUndefined();
  });
});

describe('an answer', () => {
  test.each([
    ['HTML', raw(200, 'text/html', '<h1>Plannr</h1>')],
    ['nothing', raw(200, 'application/json', '')],
    ['JSON that breaks off', raw(200, 'application/json', '{"name": "A')],
    ['JSON of another shape', raw(200, 'application/json', '["A"]')],
  ])('of %s is unreadable', async (_, answer) => {
    const error = await failureOf(answer);
    expect(error).toMatchObject({
      kind: 'unreadable',
      status: 200,
      message: 'The server gave an answer that could not be read.',
    });
  });

  test('cut off in the middle of its body is unreadable', async () => {
    const error = await failureOf((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"name"', () => response.destroy());
    });
    expect(error).toMatchObject({ kind: 'unreadable', status: 200 });
    expect(error.cause).toBeInstanceOf(Error);
  });

  test('that is cut off before it begins is unreachable', async () => {
    const error = await failureOf((response) => response.destroy());
    expect(error).toMatchObject({ kind: 'unreachable', status: undefined });
    expect(error.cause).toBeInstanceOf(Error);
  });

  test('that a write waits for too long is unreachable', async () => {
    expect(writeTimeoutMs).toBe(15_000);
    const { base } = await serve(() => {});
    const writing = createHttp(base, { timeoutMs: 50 }).ask('PUT', '/goal', { body: {}, read: readObject });
    expect(await failed(writing)).toMatchObject({ kind: 'unreachable', status: undefined });
  });

  test('from no server is unreachable', async () => {
    const nobody = createHttp('http://127.0.0.1:1/bff');
    expect(await failed(nobody.ask('GET', '/goal', { read: readObject }))).toMatchObject({
      kind: 'unreachable',
      message: 'The server could not be reached. Check your connection and try again.',
    });
  });
});

describe('a request that is called off', () => {
  const reason = new Error('the page was left');

  test('rejects with the reason, and is no failure', async () => {
    const calledOff = new AbortController();
    const { http } = await serve(() => calledOff.abort(reason));
    const asking = http.ask('GET', '/goal', { signal: calledOff.signal, read: readObject });
    await expect(asking).rejects.toBe(reason);
  });

  test('while the body arrives rejects in the same way', async () => {
    const calledOff = new AbortController();
    const { http } = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"name"', () => calledOff.abort(reason));
    });
    const asking = http.ask('GET', '/goal', { signal: calledOff.signal, read: readObject });
    await expect(asking).rejects.toBe(reason);
  });
});

test('retrying helps only after a failure that passes', () => {
  const kinds: ApiErrorKind[] = ['unreachable', 'unreadable', 'throttled', 'failed'];
  for (const kind of kinds) expect(isPassing(new ApiError(kind, ''))).toBe(true);
  const lasting: ApiErrorKind[] = [
    'unauthenticated',
    'forbidden',
    'missing',
    'conflict',
    'invalid',
    'refused',
  ];
  for (const kind of lasting) expect(isPassing(new ApiError(kind, ''))).toBe(false);
  expect(isPassing(new TypeError('a bug'))).toBe(false);
});
