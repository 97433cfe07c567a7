import { expect, onTestFinished, test } from 'vitest';
import { answerJson, cutRequest, type Fault } from '../../testing/network/faults';
import { startFaultyProxy } from '../../testing/network/faulty-proxy';
import { documented } from '../../testing/servers/documented-upstream';
import { openFindings } from '../../testing/servers/open-findings';
import { documentedCaller, openPlannrBackend } from '../../testing/servers/open-plannr-backend';
import { createPlannrBackend } from './create-plannr-backend';
import { createUpstream } from './create-upstream';

const { goalUuid } = documented;
const down = answerJson({ status: 503, body: { message: 'Maintenance' } });
const broken = answerJson({ status: 500, body: { message: 'SQLSTATE[22021]: invalid byte sequence' } });

test('a text that makes Plannr fail stops no other request', async () => {
  const { backend, proxy } = await open();
  proxy.always(broken, { method: 'PUT' });
  for (let time = 1; time <= 20; time += 1) expect(await saveStatus(backend)).toBe(502);
  expect(await readStatus(backend)).toBe(200);
});

test.each([
  ['cut off', cutRequest],
  ['answered with 503', down],
] as [string, Fault][])('one request that is always %s stops nobody else', async (_, fault) => {
  const { backend, proxy } = await open();
  proxy.always(fault, { method: 'PUT' });
  for (let time = 1; time <= 20; time += 1) await saveStatus(backend);
  expect(await readStatus(backend)).toBe(200);
});

test('the same request of five accounts counts five times', async () => {
  const { backend, proxy } = await open();
  proxy.always(down);
  for (const end of [1, 2, 3, 4, 5])
    await readStatus(backend, {
      ...documentedCaller,
      accountUuid: documented.adviserUuid.replace(/.$/, String(end)),
    });
  proxy.clear();
  expect(await readStatus(backend)).toBe(503);
  expect(proxy.requests).toEqual([]);
});

test.each([
  ['with a tag, by the read before it', '"any"', [['GET', `/api/v2/goals/${goalUuid}`]]],
  ['without a tag', undefined, [['GET', '/api/v1/logins']]],
])('after an outage a save %s does not find out whether Plannr is back', async (_, ifMatch, reads) => {
  const { backend, proxy, pass } = await open();
  await stop({ backend, proxy });
  pass(10_000);
  proxy.clear();
  proxy.always(down);
  expect(await saveStatus(backend, ifMatch)).toBeGreaterThanOrEqual(502);
  expect(proxy.requests.map(({ method, path }) => [method, path])).toEqual(reads);

  pass(10_000);
  proxy.clear();
  const tag = ifMatch && (await backend.findGoal(documentedCaller, goalUuid)).etag;
  expect(await saveStatus(backend, tag)).toBe(200);
  expect(proxy.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});

test('a new goal after an outage is sent once a read was answered', async () => {
  const { backend, proxy, pass } = await open();
  await stop({ backend, proxy });
  pass(10_000);
  proxy.clear();
  await backend.createGoal(documentedCaller, { name: 'Boat', owners: [documented.clientUuid] });
  expect(proxy.requests.map(({ method, path }) => [method, path])).toEqual([
    ['GET', '/api/v1/logins'],
    ['POST', '/api/v2/goals'],
  ]);
});

type Backend = Awaited<ReturnType<typeof open>>['backend'];
type Proxy = Awaited<ReturnType<typeof startFaultyProxy>>;

/** A backend in front of a Plannr with a fault proxy between them, and its clock. */
async function open() {
  let passed = 0;
  const { plannr } = await openPlannrBackend({ keeps: true });
  const proxy = await startFaultyProxy({ upstream: plannr.url });
  onTestFinished(() => proxy.close());
  const upstream = createUpstream({ apiUrl: proxy.url, monotonic: () => passed });
  const findings = await openFindings('of these tests');
  const backend = createPlannrBackend({ upstream, findings, currency: 'GBP', amountUnit: null });
  onTestFinished(() => backend.close());
  return {
    backend,
    proxy,
    pass(ms: number) {
      passed += ms;
    },
  };
}

/** Five different requests that fail. */
async function stop({ backend, proxy }: { backend: Backend; proxy: Proxy }): Promise<void> {
  proxy.always(down);
  await readStatus(backend);
  await saveStatus(backend);
  await statusOf(backend.deleteGoal(documentedCaller, goalUuid));
  await statusOf(backend.findAccount(documentedCaller, documented.clientUuid));
  await statusOf(backend.listLogins(documentedCaller));
  await expect(backend.ping()).rejects.toMatchObject({ status: 503 });
}

function readStatus(backend: Backend, caller = documentedCaller): Promise<number> {
  return statusOf(backend.findGoal(caller, goalUuid));
}

function saveStatus(backend: Backend, ifMatch?: string): Promise<number> {
  return statusOf(backend.updateGoal(documentedCaller, goalUuid, { progress: 70 }, { ifMatch }));
}

function statusOf(asked: Promise<unknown>): Promise<number> {
  return asked.then(
    () => 200,
    (error) => error.status,
  );
}
