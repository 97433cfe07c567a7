import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { goalListAnswer } from '../../contract/goal-list';
import { readGoal } from '../../contract/read-goal';
import { answerHtml, answerJson, cutAnswer } from '../../testing/network/faults';
import { demo, demoToken } from '../../testing/servers/demo-store';
import { documented, startDocumentedUpstream } from '../../testing/servers/documented-upstream';
import { openExactPlannr } from '../../testing/servers/exact-plannr';
import { startGateway } from '../../testing/servers/start-gateway';
import { adviserUuid } from '../demo/uuids';

const goals = '/api/v2/goals';
const goalPath = `${goals}/${demo.goal('Reduced Mileage')}`;
const boat = { name: 'Treehouse', account_uuids: [demo.account('Hulk Banner')] };

describe('gateway mode', () => {
  test('lets an adviser sign in, find a goal, save it, meet a conflict, and delete it', async () => {
    const { browse, signIn, ask } = await startGateway((await openExactPlannr()).url);
    const cookie = await signIn();
    const session = await (await browse('/bff/session', cookie)).json();
    expect(session).toMatchObject({
      account: { uuid: adviserUuid, name: 'Eleanor Hartley' },
      permissions: { write: true, delete: true },
      settings: { hasHistory: false, mayEmptyFields: false },
    });
    const list = await (await browse(`/bff${goals}?filter[name]=mileage%20hulk`, cookie)).json();
    expect(list).toMatchObject({
      data: [{ name: 'Reduced Mileage' }],
      meta: { total: 1, searched: { first: null } },
    });
    const read = await browse(`/bff${goalPath}`, cookie);
    const etag = read.headers.get('etag') ?? '';
    const put = (progress: number, tag: string) =>
      browse(`/bff${goalPath}`, cookie, { method: 'PUT', body: { progress }, headers: { 'if-match': tag } });
    const saved = await put(70, etag);
    expect([saved.status, (await saved.json()).progress]).toEqual([200, '70']);
    const conflict = await put(80, etag);
    expect([conflict.status, await conflict.json()]).toMatchObject([412, { current: { progress: '70' } }]);
    expect(conflict.headers.get('etag')).toBe(saved.headers.get('etag'));
    const headers = { 'if-match': saved.headers.get('etag') ?? '' };
    expect((await browse(`/bff${goalPath}`, cookie, { method: 'DELETE', headers })).status).toBe(204);
    expect((await ask(goalPath)).status).toBe(404);
    expect((await browse(`/bff${goalPath}/history`, cookie)).status).toBe(404);
  });

  test('has a frame create its one goal once, and then work on it', async () => {
    const { inFrame, embedToken, ask } = await startGateway((await openExactPlannr()).url);
    const token = await embedToken('new');
    const sessionGoal = async () => (await (await inFrame('/session', token)).json()).goal;
    expect(await sessionGoal()).toBeNull();
    const post = () => inFrame(goals, token, { method: 'POST', body: boat });
    const answers = await Promise.all([post(), post(), post()]);
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses[0]).toBe(201);
    for (const status of statuses.slice(1)) expect([403, 409]).toContain(status);
    const uuid = await sessionGoal();
    const read = await inFrame(`${goals}/${uuid}`, token);
    expect([read.status, (await read.json()).name]).toEqual([200, 'Treehouse']);
    const headers = { 'if-match': read.headers.get('etag') ?? '' };
    const saved = await inFrame(`${goals}/${uuid}`, token, { method: 'PUT', body: { progress: 5 }, headers });
    expect(saved.status).toBe(200);
    expect((await inFrame(goalPath, token)).status).toBe(403);
    const found = await (await ask(`${goals}?filter[name]=treehouse`)).json();
    expect(found.meta.total).toBe(1);
  });

  test('does not create a frame’s goal twice when the first answer is lost', async () => {
    const { inFrame, embedToken, proxy, ask } = await startGateway((await openExactPlannr()).url);
    const token = await embedToken('new');
    proxy.next(cutAnswer, { method: 'POST' });
    const post = () => inFrame(goals, token, { method: 'POST', body: boat });
    expect((await post()).status).toBe(502);
    const again = await post();
    expect([again.status, (await again.json()).message]).toEqual([
      409,
      expect.stringContaining('check in Plannr'),
    ]);
    expect((await (await ask(`${goals}?filter[name]=treehouse`)).json()).meta.total).toBe(1);
  });

  test('reports the end of a sign-in at Plannr by its own code, and ends the session', async () => {
    const { browse, signIn, proxy } = await startGateway((await openExactPlannr()).url);
    const cookie = await signIn();
    proxy.always(answerJson({ status: 401, body: { message: 'Unauthenticated.' } }));
    const ended = await browse(`/bff${goalPath}`, cookie);
    expect(ended.status).toBe(401);
    expect(await ended.json()).toEqual({
      message: 'Plannr has ended this sign-in',
      code: 'plannr_sign_in_ended',
    });
    expect(ended.headers.get('www-authenticate')).toBeNull();
    proxy.clear();
    proxy.always(answerJson({ status: 401, body: { message: 'Unauthenticated.' } }));
    expect(await (await browse('/bff/session', cookie)).json()).toMatchObject({ account: null });
  });

  test('passes on how long Plannr asks to wait', async () => {
    const { ask, proxy } = await startGateway((await openExactPlannr()).url);
    await ask(goalPath);
    proxy.next(
      answerJson({ status: 429, body: { message: 'Too Many Attempts.' }, headers: { 'retry-after': '17' } }),
    );
    const refused = await ask(goalPath);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '17']);
  });

  test('refuses at once while Plannr fails, and says so', async () => {
    const { ask, proxy, url } = await startGateway((await openExactPlannr()).url);
    await ask(goalPath);
    proxy.always(answerHtml({ status: 503 }));
    for (const end of [1, 2, 3, 4, 5])
      expect((await ask(goalPath.replace(/.$/, String(end)))).status).toBe(502);
    const seen = proxy.requests.length;
    const refused = await ask(goalPath);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([
      503,
      expect.stringMatching(/^\d+$/),
    ]);
    expect(proxy.requests).toHaveLength(seen);
    const health = await fetch(`${url}/healthz`);
    expect([health.status, await health.json()]).toEqual([
      503,
      { message: expect.stringContaining('Plannr failed') },
    ]);
  });

  test('keeps Plannr’s token out of the log, the answers and the database’s files', async () => {
    const { browse, signIn, ask, embedToken, lines, dataDir, proxy } = await startGateway(
      (await openExactPlannr()).url,
    );
    const cookie = await signIn();
    await embedToken('new');
    const session = await (await browse('/bff/session', cookie)).text();
    proxy.next(cutAnswer, { path: goalPath });
    await ask(`${goalPath}?a-query`);
    const faults = lines.filter((line) => line.includes('"fault"'));
    expect(faults).toHaveLength(1);
    expect(JSON.parse(faults[0] ?? '')).toMatchObject({ id: expect.any(String), fault: { cause: {} } });
    const files = await Promise.all(
      (await readdir(dataDir)).map((name) => readFile(join(dataDir, name), 'latin1')),
    );
    for (const text of [...lines, session, ...files]) expect(text).not.toContain(demoToken);
    expect(lines.join('\n')).not.toContain('a-query');
  });

  test('stops a request to Plannr when the browser disconnects', async () => {
    const plannr = await startPatientPlannr();
    const { ask } = await startGateway(plannr.url, { accountUuid: documented.adviserUuid, isDirect: true });
    const browser = new AbortController();
    const asked = ask(goalPath, { signal: browser.signal });
    await plannr.asked;
    browser.abort();
    await expect(asked).rejects.toThrow();
    await plannr.left;
  });
});

/** Knows everybody, and answers nothing else. */
async function startPatientPlannr() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const account = { uuid: documented.adviserUuid, name: 'Alex Adviser' };
  const logins = JSON.stringify({ data: [{ uuid: documented.adviserUuid, account }] });
  const asked = new Promise<ServerResponse>((resolve) => {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!request.url?.startsWith('/api/v1/logins')) return resolve(response);
      response.writeHead(200, { 'content-type': 'application/json' }).end(logins);
    });
  });
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const left = asked.then((response) => once(response, 'close'));
  return { url: `http://127.0.0.1:${port}`, asked, left };
}

describe('the server before a Plannr of documented answers', () => {
  test('shows a goal found by its client, word for word, and nothing of the firm', async () => {
    const { ask } = await startDocumented();
    const none = await (await ask(goals)).json();
    expect(goalListAnswer.shape.meta.parse(none.meta).searched).toEqual({ clients_only: true, first: null });
    const list = await ask(`${goals}?filter[account_uuids]=${documented.clientUuid}`);
    const text = await list.text();
    expect(JSON.parse(text).data.map((goal: unknown) => readGoal(goal)?.fields)).toEqual([
      expect.objectContaining({
        name: 'Reduced Mileage',
        targetAmount: 4_000,
        progress: 68,
        priority: 4,
        completeBy: '2027-04-29',
      }),
    ]);
    const others = await Promise.all(
      ['/api/v1/account', '/api/v1/circles?include=accounts', '/api/v1/logins'].map(async (path) =>
        (await ask(path)).text(),
      ),
    );
    for (const answer of [text, ...others]) expect(answer).not.toContain(documented.secret);
  });

  test('reports Plannr’s faults by field, of a text and of a list, and those without a field', async () => {
    const { ask, plannr } = await startDocumented();
    const errors = { progress: 'Too much.', colour: ['Red.'] };
    await ask('/api/v1/logins');
    plannr.next({ status: 422, body: { message: 'The given data was invalid.', errors } });
    const refused = await ask(`${goals}/${documented.goalUuid}`, { method: 'PUT', body: { progress: 1 } });
    expect([refused.status, await refused.json()]).toEqual([
      422,
      { message: 'The given data was invalid.', errors: { progress: ['Too much.'], colour: ['Red.'] } },
    ]);
  });

  test('does not call a goal missing that Plannr cannot show, when a frame’s token is requested', async () => {
    const { ask, plannr } = await startDocumented();
    await ask('/api/v1/logins');
    const body = { goal: documented.goalUuid, origin: 'https://crm.example' };
    plannr.next({ status: 500, body: {} });
    expect((await ask('/api/embed/v1/tokens', { method: 'POST', body })).status).toBe(502);
    expect((await ask('/api/embed/v1/tokens', { method: 'POST', body })).status).toBe(201);
  });

  test('accepts a token of Laravel’s Sanctum, which has a bar in it, everywhere', async () => {
    const token = '12|aBcDeFgHiJkLmNoP';
    const { ask, signIn, embedToken, inFrame } = await startDocumented({ token });
    expect(await signIn()).not.toBe('');
    expect((await ask(goals)).status).toBe(200);
    expect((await inFrame('/session', await embedToken(documented.goalUuid))).status).toBe(200);
  });

  async function startDocumented({ token = documented.token } = {}) {
    const plannr = await startDocumentedUpstream({ knows: async (given) => given === token });
    onTestFinished(() => plannr.close());
    const accountUuid = documented.adviserUuid;
    return { plannr, ...(await startGateway(plannr.url, { token, accountUuid })) };
  }
});
