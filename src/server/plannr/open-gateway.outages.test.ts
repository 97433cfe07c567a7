import { expect, onTestFinished, test } from 'vitest';
import { bffHeader } from '../../contract/headers';
import { answerHtml } from '../../testing/network/faults';
import { documented, startDocumentedUpstream } from '../../testing/servers/documented-upstream';
import { startGateway } from '../../testing/servers/start-gateway';

const goalPath = `/api/v2/goals/${documented.goalUuid}`;

test('tokens that are too long for Plannr are unknown, and stop no other request', async () => {
  const { url, ask, isWell } = await open({ isDirect: true });
  const signIn = () =>
    fetch(`${url}/bff/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [bffHeader]: '1' },
      body: JSON.stringify({ token: 'x'.repeat(20_000) }),
    });
  for (let time = 1; time <= 6; time += 1) expect((await signIn()).status).toBe(401);
  expect([(await ask(goalPath)).status, await isWell()]).toEqual([200, true]);
});

test('reads that a firewall turns away stop no others', async () => {
  const { ask, proxy, isWell } = await open();
  proxy.next(answerHtml({ status: 403 }), { path: '/api/v1/circles', times: 6 });
  for (let time = 1; time <= 6; time += 1) expect((await ask('/api/v1/circles')).status).toBe(502);
  expect([(await ask(goalPath)).status, await isWell()]).toEqual([200, true]);
});

async function open({ isDirect = false } = {}) {
  const plannr = await startDocumentedUpstream();
  onTestFinished(() => plannr.close());
  const { token, adviserUuid: accountUuid } = documented;
  const gateway = await startGateway(plannr.url, { token, accountUuid, isDirect });
  return { ...gateway, isWell: async () => (await fetch(`${gateway.url}/healthz`)).ok };
}
