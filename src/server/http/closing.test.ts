import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { fastify } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { goalPath } from '../../testing/network/open-proxy';
import { sqlite } from '../../testing/servers/databases';
import { clientHeaders, listenOnFreePort, openApp } from '../../testing/servers/open-app';
import { openGatewayApp } from '../../testing/servers/open-gateway-app';
import { answerWhileClosing, usualPatienceMs } from './closing';

const body = '{"name":"Saved while closing"}';
const saveHead = requestHead(`PUT ${goalPath}`, {
  ...clientHeaders,
  'content-length': String(body.length),
  expect: '100-continue',
});

test('a running save finishes, and later requests get 503 with Retry-After and change nothing', async () => {
  const { port, running } = await openServer();
  const save = await begin(port, saveHead);
  const closed = running.app.close();

  const late = await fetch(`http://127.0.0.1:${port}${goalPath}`, {
    method: 'PUT',
    headers: clientHeaders,
    body: '{"name":"Too late"}',
  });
  expect([late.status, late.headers.get('retry-after'), late.headers.get('connection')]).toEqual([
    503,
    '5',
    'close',
  ]);
  expect(await late.json()).toEqual({
    message: 'The server is closing and has changed nothing; send this again',
  });
  const health = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect(health.status).toBe(503);
  expect(health.headers.get('x-content-type-options')).toBe('nosniff');

  save.write(body);
  expect(await save.answer).toMatch(/HTTP\/1\.1 200 OK.*connection: close.*"name":"Saved while closing"/is);
  await closed;
  expect((await running.backend.findGoal(running.caller, uuidOf(goalPath))).goal.name).toBe(
    'Saved while closing',
  );
});

test('a server without a proxy in front closes at once', async () => {
  const told = await openServer({ TRUSTED_PROXY: '127.0.0.1' });
  const alone = await openServer();
  const closings = [told, alone].map(async ({ running }) => {
    await running.app.close();
    return running;
  });
  expect(await Promise.race(closings)).toBe(alone.running);
  await Promise.all(closings);
});

test('a proxy gets 503 before connections are refused', async () => {
  const { port, running } = await openServer({ TRUSTED_PROXY: '127.0.0.1' });
  const closed = running.app.close();
  const told = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect([told.status, told.headers.get('retry-after')]).toEqual([503, '5']);
  await closed;
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed');
});

test('running requests have ten seconds to finish', () => {
  expect(usualPatienceMs).toBe(10_000);
});

test('a request that runs out of time is told whether it can have changed anything', async () => {
  const { app, port, saves, arrived } = await openSlowServer();
  const post = requestHead('POST /slow', { 'content-type': 'application/json', 'content-length': '2' });
  const [read, saved, halfSent] = await Promise.all([
    begin(port, requestHead('GET /slow')),
    begin(port, `${post}{}`),
    begin(port, `${post}{`),
  ]);
  await arrived;
  await app.close();
  expect(await read.answer).toMatch(/^HTTP\/1\.1 503 .*retry-after: 5/is);
  expect(await halfSent.answer).toMatch(/^HTTP\/1\.1 503 .*retry-after: 5/is);
  expect(await saved.answer).toMatch(/^HTTP\/1\.1 504 .*check whether it was done/is);
  expect(saves.begun).toBe(1);
});

test('a running return from Plannr has used its state, so it is not told to retry', async () => {
  const gateway = await openGatewayApp(sqlite, { finishMs: 50 });
  const port = await listenOnFreePort(gateway);
  const { kept, back } = await gateway.goToPlannr();
  const { arrived, letGo } = gateway.plannr.holdTokens();
  const home = await begin(port, requestHead(`GET ${back.pathname}${back.search}`, { cookie: kept }));
  await arrived;
  await gateway.app.close();
  letGo();
  expect(await home.answer).toMatch(/^HTTP\/1\.1 504 .*check whether it was done/is);
});

async function openServer(environment: Record<string, string> = {}) {
  const running = await openApp(sqlite, { environment });
  return { running, port: await listenOnFreePort(running) };
}

/** Reads and saves that never end, and 50 ms for them; `arrived` resolves when all three requests are running. */
async function openSlowServer() {
  const app = fastify({ return503OnClosing: false });
  onTestFinished(() => app.close());
  answerWhileClosing(app, { noticeMs: 0, patienceMs: 50 });
  const saves = { begun: 0 };
  let heads = 0;
  let onArrival = () => {};
  const arrived = new Promise<void>((resolve) => {
    onArrival = () => heads === 3 && saves.begun === 1 && resolve();
  });
  app.addHook('onRequest', async () => {
    heads += 1;
    onArrival();
  });
  app.get('/slow', () => new Promise(() => {}));
  app.post('/slow', () => {
    saves.begun += 1;
    onArrival();
    return new Promise(() => {});
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { app, saves, arrived, port: (app.server.address() as AddressInfo).port }; // it listens on a port, not on a pipe
}

/** A request whose head the server has; `answer` is everything until the connection ends. */
async function begin(port: number, head: string) {
  const socket = connect(port, '127.0.0.1');
  const chunks: string[] = [];
  socket.on('data', (chunk) => chunks.push(chunk.toString()));
  const answer = once(socket, 'close').then(() => chunks.join('').replace(/^HTTP\/1\.1 100 .*\r\n\r\n/, ''));
  socket.write(head);
  if (head.includes('expect:')) await once(socket, 'data');
  return { answer, write: (text: string) => socket.write(text) };
}

function requestHead(line: string, headers: Record<string, string> = {}): string {
  const lines = Object.entries({ host: 'x', ...headers }).map(([name, value]) => `${name}: ${value}`);
  return `${[`${line} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`;
}

function uuidOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}
