import { describe, expect, onTestFinished, test } from 'vitest';
import { demo } from '../../testing/servers/demo-store';
import { addressOf, everyRoute } from '../../testing/servers/every-route';
import { clientHeaders } from '../../testing/servers/open-app';
import { frameHeaders } from '../../testing/servers/open-embed';
import { type TestServer, testServers } from '../../testing/servers/test-servers';
import { openDatabase } from '../store/database';

const goal = demo.goal('Reduced Mileage');
const nowhere = '00000000-0000-4000-8000-000000000000';
const foreignNames = /Vineyard|Kestrel|Lockhart|Victoria/;

describe.each(testServers)('another firm’s data $title', (server) => {
  test('is shown and changed by no route that takes an id', async () => {
    const { routes, ask, foreign } = await openFirms(server);
    const withId = routes.filter(({ pattern }) => pattern.includes('/:uuid') && pattern !== '/goals/:uuid');
    expect(withId.length).toBeGreaterThan(15);
    for (const route of withId) {
      const uuid = route.pattern.includes('/account/') ? demo.foreignClient : demo.foreignGoal;
      const answer = await ask({
        method: route.method as 'GET', // as Fastify names them
        url: addressOf(route, uuid),
        ...(route.method === 'PUT' && { payload: { name: 'Taken' } }),
      });
      expect([route, answer.statusCode]).toEqual([route, expect.toSatisfy(isRefusal)]);
      expect(answer.body).not.toMatch(foreignNames);
    }
    expect(await foreign()).toMatchObject({ name: 'Vineyard in Kent', version: 1 });
  });

  test('is on no list, whatever the query', async () => {
    const { ask } = await openFirms(server);
    const { foreignClient, foreignGoal } = demo;
    for (const door of ['/api', '/bff/api', '/embed/v1/api'])
      for (const list of [
        `/v1/account?filter[uuid]=${foreignClient}`,
        '/v1/account?filter[name]=Victoria',
        '/v1/account?per_page=100',
        '/v1/circles?per_page=100',
        `/v2/goals?filter[uuid]=${foreignGoal}`,
        `/v2/goals?filter[account_uuids]=${foreignClient}`,
        '/v2/goals?filter[name]=Vineyard',
        '/v2/goals?per_page=100',
      ]) {
        const answer = await ask({ url: door + list });
        // The links of a page repeat the query.
        const { data = [] } = answer.json();
        expect(JSON.stringify(data)).not.toMatch(foreignNames);
        expect(JSON.stringify(data)).not.toContain(foreignGoal);
        if (/filter\[(uuid|name)\]/.test(list)) expect([list, data.length]).toEqual([list, 0]);
      }
  });

  test('is indistinguishable from missing data in every refusal of a body', async () => {
    const { ask } = await openFirms(server);
    for (const door of ['/api', '/bff/api', '/embed/v1/api']) {
      const refusal = async (owner: string, circle: string) => {
        const payload = { account_uuids: [owner], visible_to_circles_uuids: [circle] };
        const answer = await ask({ method: 'PUT', url: `${door}/v2/goals/${goal}`, payload });
        return [answer.statusCode, answer.body];
      };
      const unknown = await refusal(nowhere, nowhere);
      expect(unknown[0]).toBe(422);
      expect(await refusal(demo.foreignClient, demo.foreignGoal)).toEqual(unknown);
    }
  });

  test('is no account that a token works for', async () => {
    const { app } = await openFirms(server);
    for (const account of [demo.foreignClient, demo.account('Hulk Banner'), nowhere]) {
      const headers = { ...clientHeaders, 'x-plannr-account-uuid': account };
      const answer = await app.inject({ url: `/api/v2/goals/${goal}`, headers });
      expect([account, answer.statusCode]).toEqual([account, 403]);
    }
  });
});

async function openFirms({ open }: TestServer) {
  const running = await open({ environment: { RATE_LIMIT: '100000' } });
  const routes = await everyRoute(running.app);
  const { token } = await running.openFrame({ goal });
  const cookie = await running.signIn();
  const { etag } = await running.backend.findGoal(running.caller, goal);
  const ask = ({ url, ...asked }: { method?: 'GET' | 'PUT'; url: string; payload?: object }) => {
    const key = url.startsWith('/embed') ? frameHeaders(token) : { ...clientHeaders, cookie };
    const headers = { ...key, 'x-goal-editor': '1', 'if-match': etag };
    return running.app.inject({ ...asked, url, headers });
  };
  /** The other firm's goal as stored. */
  async function foreign() {
    const { db } = await openDatabase(running.place);
    onTestFinished(() => db.destroy());
    return db.selectFrom('goals').selectAll().where('uuid', '=', demo.foreignGoal).executeTakeFirst();
  }
  return { ...running, routes, ask, foreign };
}

function isRefusal(status: number): boolean {
  return status === 403 || status === 404;
}
