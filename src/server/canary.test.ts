import { describe, expect, test } from 'vitest';
import { answerJson, cutBody, truncateBody } from '../testing/network/faults';
import { demo, demoToken } from '../testing/servers/demo-store';
import { addressOf, everyRoute } from '../testing/servers/every-route';
import { openExactPlannr } from '../testing/servers/exact-plannr';
import { clientHeaders } from '../testing/servers/open-app';
import { frameHeaders, hostOrigin } from '../testing/servers/open-embed';
import { startGateway } from '../testing/servers/start-gateway';
import { gatewayServer, serverOverStore, type TestServer } from '../testing/servers/test-servers';

/** Of a client, as they are typed into bodies and addresses. */
const typed = ['Xanthippe-Canary', '7654321', 'xanthippe@canary.example'];
const goal = demo.goal('Reduced Mileage');
/** Paths and frames of our own code, and words of the drivers. */
const inner = /node_modules|\/src\/|\.[jt]s:\d+|\bat \w+ \(|SQLITE|select \*|Error:/i;

describe.each([serverOverStore, gatewayServer])('the server $title', (server) => {
  test('the log holds nothing of a token, a session or a client, whatever is requested', async () => {
    const { lines, secrets, ask, routes } = await openAviary(server);
    for (const route of routes)
      for (const key of ['api', 'bff', 'frame', 'nobody'] as const) await ask(route, key);
    expect(lines.length).toBeGreaterThan(100);
    const log = lines.join('\n');
    for (const secret of [...secrets, ...typed]) expect(log).not.toContain(secret);
  });

  test('no answer and no header contains a token or a session, except for the client that just asked for it', async () => {
    const { secrets, ask, routes } = await openAviary(server);
    for (const route of routes)
      for (const key of ['api', 'bff', 'frame', 'nobody'] as const) {
        const { body, headers } = await ask(route, key);
        const told = `${body}${JSON.stringify(headers)}`;
        for (const secret of secrets)
          expect([route, key, told.includes(secret)]).toEqual([route, key, false]);
      }
  });

  test('no refusal repeats the input', async () => {
    const { ask, routes } = await openAviary(server);
    for (const route of routes)
      for (const key of ['api', 'bff', 'frame', 'nobody'] as const) {
        const { statusCode, body, headers } = await ask(route, key, { isSound: false });
        if (statusCode < 400) continue;
        for (const text of typed)
          expect([route, key, `${body}${JSON.stringify(headers)}`]).toEqual([
            route,
            key,
            expect.not.stringContaining(text),
          ]);
      }
  });

  test('a fault of ours is answered without its cause on every route, and logged without values', async () => {
    const { lines, ask, routes, backend } = await openAviary(server);
    const fault = () => {
      throw new TypeError(`SQLITE_CORRUPT: select * from "${typed[0]}" where name = '${typed[1]}'`);
    };
    for (const name of ['findGoal', 'listGoals', 'listAccounts', 'listCircles', 'findFaults'] as const)
      backend[name] = fault;
    let count = 0;
    for (const route of routes)
      for (const key of ['api', 'bff', 'frame'] as const) {
        const { statusCode, body } = await ask(route, key);
        if (statusCode < 500) continue;
        count += 1;
        if (route.method === 'HEAD') continue;
        expect([route, Object.keys(JSON.parse(body))]).toEqual([route, ['message', 'request_id']]);
        expect(body).not.toMatch(inner);
      }
    expect(count).toBeGreaterThan(10);
    const faults = lines.filter((line) => line.includes('"fault"'));
    expect(faults).toHaveLength(count);
    for (const text of typed) expect(faults.join('\n')).not.toContain(text);
  });
});

test('nothing that Plannr quotes of a client is in the log', async () => {
  const [name = '', amount = '', email = ''] = typed;
  const { ask, proxy, lines } = await startGateway((await openExactPlannr()).url);
  const path = `/api/v2/goals/${goal}`;
  const body = { name, description: email, target_amount: Number(amount) };
  const send = async () => (await ask(path, { method: 'PUT', body })).status;
  expect(await send()).toBe(200);
  const quoting = {
    message: `update goals set name = ${name}`,
    errors: { name: [email] },
    name,
    uuid: amount,
  };
  const statuses: number[] = [];
  for (const status of [200, 400, 403, 409, 422, 429, 500]) {
    proxy.next(answerJson({ status, body: quoting }));
    statuses.push(await send());
  }
  for (const fault of [truncateBody, cutBody]) {
    proxy.next(fault);
    statuses.push(await send());
  }
  expect(statuses).toEqual([502, 400, 403, 409, 422, 429, 502, 502, 502]);
  const log = lines.join('\n');
  expect(log.match(/"fault"/g)).toHaveLength(4);
  for (const text of [...typed, demoToken]) expect(log).not.toContain(text);
});

/** The server with its log, and a client that requests everything with all kinds of keys and a client's data. */
async function openAviary({ open }: TestServer) {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const running = await open({ log, environment: { RATE_LIMIT: '100000' } });
  const routes = await everyRoute(running.app);
  const cookie = await running.signIn();
  const { token } = await running.openFrame({ goal });
  const keys = {
    api: clientHeaders,
    bff: { cookie, 'x-goal-editor': '1' },
    frame: frameHeaders(token),
    nobody: {},
  };
  const [name = '', amount = '', email = ''] = typed;

  /** A request with a client's data in its body and its query; `isSound`: it could be done. */
  async function ask(route: (typeof routes)[number], key: keyof typeof keys, { isSound = true } = {}) {
    const isWrite = route.method === 'POST' || route.method === 'PUT';
    const body = { name, description: email, target_amount: isSound ? Number(amount) : amount, owner: email };
    return running.app.inject({
      method: route.method as 'GET', // as Fastify names them
      url: `${addressOf(route)}?filter[name]=${name}&email=${encodeURIComponent(email)}`,
      headers: { ...keys[key], 'if-match': '"0"', ...(isWrite && { 'content-type': 'application/json' }) },
      ...(isWrite && {
        payload: isSound ? body : { ...body, progress: email, goal: name, origin: hostOrigin },
      }),
    });
  }
  return { ...running, routes, lines, ask, secrets: [demoToken, token, cookie.split('=')[1] ?? cookie] };
}
