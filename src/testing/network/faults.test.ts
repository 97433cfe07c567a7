import { describe, expect, test } from 'vitest';
import { clientHeaders } from '../servers/open-app';
import {
  answerHtml,
  answerJson,
  cutAnswer,
  cutBody,
  cutChunkedBody,
  cutRequest,
  type Fault,
  holdAnswer,
  holdRequest,
  rewriteAnswer,
  sendTwice,
  truncateBody,
} from './faults';
import { goalPath, openProxy } from './open-proxy';

describe('a connection', () => {
  test('is cut before the server hears of the request', async () => {
    const { proxy, rename, stored } = await openProxy();
    proxy.next(cutRequest);
    await expect(rename('Lost')).rejects.toThrow('fetch failed');
    expect(await stored()).toMatchObject({ name: 'Reduced Mileage' });
    expect(proxy.requests).toMatchObject([{ status: null, fromServer: [] }]);
  });

  test('is cut after the server has done the work', async () => {
    const { proxy, rename, stored } = await openProxy();
    proxy.next(cutAnswer);
    await expect(rename('Kept')).rejects.toThrow('fetch failed');
    expect(await stored()).toMatchObject({ name: 'Kept' });
    expect(proxy.requests).toMatchObject([{ status: null, fromServer: [200] }]);
  });

  test.each<[string, Fault, string | null]>([
    ['with a length', cutBody, expect.stringMatching(/^\d+$/)],
    ['in chunks', cutChunkedBody, null],
  ])('is cut in the middle of a body %s', async (_, fault, length) => {
    const { proxy, rename, stored } = await openProxy();
    proxy.next(fault);
    const answer = await rename('Kept');
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, length]);
    await expect(answer.text()).rejects.toThrow('terminated');
    expect(await stored()).toMatchObject({ name: 'Kept' });
  });

  test('ends well after half of a body', async () => {
    const { proxy, rename, stored } = await openProxy();
    proxy.next(truncateBody);
    const text = await (await rename('Kept')).text();
    const whole = JSON.stringify(await stored());
    expect(text).toBe(whole.slice(0, Math.floor(whole.length / 2)));
  });
});

describe('a held message', () => {
  test('reaches the server once it is released', async () => {
    const { proxy, rename, stored } = await openProxy();
    const held = holdRequest();
    proxy.next(held);
    const renaming = rename('Late');
    await held.arrived;
    expect(await stored()).toMatchObject({ name: 'Reduced Mileage' });
    expect(proxy.requests).toMatchObject([{ status: undefined, fromServer: [] }]);
    held.letGo();
    expect((await renaming).status).toBe(200);
    expect(await stored()).toMatchObject({ name: 'Late' });
  });

  test('reaches the server even if the browser gave up', async () => {
    const { proxy, stored } = await openProxy();
    const held = holdRequest();
    proxy.next(held);
    const leaving = new AbortController();
    const body = JSON.stringify({ name: 'Late' });
    const init = { method: 'PUT', headers: clientHeaders, body, signal: leaving.signal };
    const renaming = fetch(proxy.url + goalPath, init);
    await held.arrived;
    leaving.abort();
    await expect(renaming).rejects.toThrow('aborted');
    held.letGo();
    await expect.poll(() => proxy.requests).toMatchObject([{ status: null, fromServer: [200] }]);
    expect(await stored()).toMatchObject({ name: 'Late' });
  });

  test('has been answered by the server when only the answer is', async () => {
    const { proxy, rename, stored } = await openProxy();
    const held = holdAnswer();
    proxy.next(held);
    const renaming = rename('Kept');
    await held.arrived;
    expect(await stored()).toMatchObject({ name: 'Kept' });
    expect(proxy.requests).toMatchObject([{ status: undefined, fromServer: [200] }]);
    held.letGo();
    expect(await (await renaming).json()).toMatchObject({ name: 'Kept' });
  });
});

describe('an answer in the place of the server’s', () => {
  test.each<[Parameters<typeof answerJson>[0]]>([
    [{ status: 429, body: { message: 'Too Many Attempts.' }, headers: { 'retry-after': '7' } }],
    [{ status: 429, body: { message: 'Too Many Attempts.' } }],
    [{ status: 422, body: { message: 'No', errors: { name: 'Too long' } } }],
    [{ status: 422, body: 'No' }],
    [{ status: 503 }],
  ])('is %j', async (instead) => {
    const { proxy, rename, stored } = await openProxy();
    proxy.next(answerJson(instead));
    const answer = await rename('Lost');
    const text = await answer.text();
    expect([answer.status, text && JSON.parse(text)]).toEqual([instead.status, instead.body ?? '']);
    expect(answer.headers.get('retry-after')).toBe(instead.headers?.['retry-after'] ?? null);
    expect(await stored()).toMatchObject({ name: 'Reduced Mileage' });
  });

  test.each([
    { status: 200, reachesServer: true, name: 'Kept', fromServer: [200] },
    { status: 502, reachesServer: false, name: 'Reduced Mileage', fromServer: [] },
  ])(
    'is a page, and the server has the request: $reachesServer',
    async ({ name, fromServer, ...instead }) => {
      const { proxy, rename, stored } = await openProxy();
      proxy.next(answerHtml(instead));
      const answer = await rename('Kept');
      expect([answer.status, answer.headers.get('content-type')]).toEqual([instead.status, 'text/html']);
      expect(await answer.text()).toMatch(/^<!doctype html>/);
      expect(await stored()).toMatchObject({ name });
      expect(proxy.requests).toMatchObject([{ status: instead.status, fromServer }]);
    },
  );

  test('is the server’s own, changed', async () => {
    const { proxy, send, stored } = await openProxy();
    proxy.next(rewriteAnswer((body) => ({ ...body, target_amount: { amount: 5_500_000 } })));
    const answer = await send('PUT', { target_amount: 55_000 });
    expect(await answer.json()).toMatchObject({
      name: 'Reduced Mileage',
      target_amount: { amount: 5_500_000 },
    });
    expect(answer.headers.get('etag')).toMatch(/^"2-/);
    expect(await stored()).toMatchObject({ target_amount: { amount: 55_000 } });
  });
});

describe('a request', () => {
  test.each([
    ['first', 200],
    ['second', 412],
  ] as const)('reaches the server twice, and its %s answer goes back', async (answerOf, status) => {
    const { proxy, rename, tag } = await openProxy();
    proxy.next(sendTwice(answerOf));
    expect((await rename('Twice', { 'if-match': await tag() })).status).toBe(status);
    expect(proxy.requests).toMatchObject([{ status, fromServer: [200, 412] }]);
  });

  test('overtakes the one before it on the way back', async () => {
    const { proxy, rename, stored } = await openProxy();
    const held = holdAnswer();
    proxy.next(held);
    const first = rename('First');
    await held.arrived;
    expect(await (await rename('Second')).json()).toMatchObject({ name: 'Second' });
    expect(proxy.requests).toMatchObject([{ status: undefined }, { status: 200 }]);
    held.letGo();
    expect(await (await first).json()).toMatchObject({ name: 'First' });
    expect(await stored()).toMatchObject({ name: 'Second' });
  });
});
