import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { sqlite } from '../../testing/servers/databases';
import { demo } from '../../testing/servers/demo-store';
import { clientHeaders, listenOnFreePort, openApp } from '../../testing/servers/open-app';

const goal = `/api/v2/goals/${demo.goal('Reduced Mileage')}`;
const impatient = { headersMs: 300, requestMs: 600, lookEveryMs: 50 };
const head = Object.entries({ host: 'localhost', ...clientHeaders })
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('');

test.each([
  ['that never says anything', ''],
  ['whose first line never ends', 'GET /heal'],
  ['whose headers never end', 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
  ['whose body never comes', `PUT ${goal} HTTP/1.1\r\n${head}Content-Length: 100\r\n\r\n`],
  ['whose body never ends', `PUT ${goal} HTTP/1.1\r\n${head}Content-Length: 100\r\n\r\n{"name":"Slow`],
  ['whose chunks never end', `PUT ${goal} HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{"nam`],
])('a client %s is told 408 and cut off, while others are served', async (_, bytes) => {
  const { port, statusOf } = await openServer();
  const slow = listenTo(connect(port, '127.0.0.1'));
  slow.socket.write(bytes);
  while (slow.isOpen()) expect(await statusOf(goal)).toBe(200);
  expect(slow.text()).toMatch(
    /^HTTP\/1\.1 408 .*x-content-type-options: nosniff.*\{"message":"The request took too long; send it again"\}$/is,
  );
});

test('a client that sends a byte now and then is cut off as well', async () => {
  const { port, statusOf } = await openServer();
  const slow = listenTo(connect(port, '127.0.0.1'));
  slow.socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
  const drip = setInterval(() => slow.socket.write('x'), 20);
  onTestFinished(() => clearInterval(drip));
  while (slow.isOpen()) expect(await statusOf(goal)).toBe(200);
  expect(slow.text()).toMatch(/^HTTP\/1\.1 408 /);
});

test('500 silent clients keep nobody out, and are all cut off', async () => {
  const { port, statusOf } = await openServer();
  const silent = Array.from({ length: 500 }, () => listenTo(connect(port, '127.0.0.1')));
  await Promise.all(silent.map(({ socket }) => once(socket, 'connect')));
  expect(await statusOf(goal)).toBe(200);
  await Promise.all(silent.map(({ end }) => end));
});

test.each([
  ['a length', 'Content-Length: 1000000000000', (chunk: string) => chunk],
  ['chunks', 'Transfer-Encoding: chunked', (chunk: string) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`],
])('a body without end that comes with %s is told 413 and cut off', async (_, header, frame) => {
  const { port, statusOf, backend, caller } = await openServer();
  const endless = listenTo(connect(port, '127.0.0.1'));
  endless.socket.write(`PUT ${goal} HTTP/1.1\r\n${head}${header}\r\n\r\n`);
  const chunk = frame('x'.repeat(16 * 1024));
  let sent = 0;
  const pour = () => {
    while (endless.isOpen() && endless.socket.write(chunk)) sent += chunk.length;
  };
  endless.socket.on('drain', pour);
  pour();
  await endless.end;
  expect(endless.text()).toMatch(/^HTTP\/1\.1 413 .*"Send a body of 64 kB or less"/is);
  expect(sent).toBeLessThan(64 * 1024 * 1024);
  expect(await statusOf(goal)).toBe(200);
  expect((await backend.findGoal(caller, demo.goal('Reduced Mileage'))).etag).toMatch(/^"1-/);
});

async function openServer() {
  // The others send requests as often as they can.
  const environment = { RATE_LIMIT: '1000000' };
  const running = await openApp(sqlite, { environment, patience: impatient });
  const port = await listenOnFreePort(running);
  const statusOf = async (path: string) =>
    (await fetch(`http://127.0.0.1:${port}${path}`, { headers: clientHeaders })).status;
  return { ...running, port, statusOf };
}

/** Collects what arrives on a connection until the server ends it. */
function listenTo(socket: Socket) {
  onTestFinished(() => void socket.destroy());
  const chunks: string[] = [];
  let isOpen = true;
  socket.on('data', (chunk) => chunks.push(chunk.toString()));
  // Written to after the end.
  socket.on('error', () => {});
  const end = new Promise<void>((resolve) => {
    socket.on('close', () => {
      isOpen = false;
      resolve();
    });
  });
  return { socket, end, isOpen: () => isOpen, text: () => chunks.join('') };
}
