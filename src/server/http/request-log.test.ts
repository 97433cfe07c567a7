import { describe, expect, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { demo, demoToken } from '../../testing/servers/demo-store';
import { openApp } from '../../testing/servers/open-app';
import { Refusal } from './refusal';

describe.each(testDatabases)('the log $title', (database) => {
  test('has one line a request, with its route and none of its values', async () => {
    const lines: string[] = [];
    const { ask, browse } = await openApp(database, { log: (line) => lines.push(line) });
    await ask({
      url: `/api/v2/goals/${demo.goal('Reduced Mileage')}?secret=1`,
      headers: { 'x-request-id': 'one' },
    });
    await ask({ url: '/api/v1/account?filter[name]=Banner' });
    await ask({ method: 'POST', url: '/api/v2/goals', payload: { name: 'Hush' } });
    await browse({ method: 'POST', url: '/bff/session', payload: { token: demoToken } });
    await ask({ url: '/where-is-Banner' });
    const entries = lines.map((line) => JSON.parse(line));
    expect(entries.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['GET', '/api/v2/goals/:uuid', 200],
      ['GET', '/api/v1/account', 200],
      ['POST', '/api/v2/goals', 422],
      ['POST', '/bff/session', 200],
      ['GET', null, 404],
    ]);
    expect(entries[0]).toEqual({
      time: expect.any(String),
      id: 'one',
      method: 'GET',
      route: '/api/v2/goals/:uuid',
      status: 200,
      ms: expect.any(Number),
    });
    for (const word of ['secret', 'Banner', 'Hush', demoToken]) expect(lines.join('\n')).not.toContain(word);
  });

  test('names the cause of a 500, which the client does not see', async () => {
    const lines: string[] = [];
    const { ask, backend } = await openApp(database, { log: (line) => lines.push(line) });
    backend.listLogins = async () => {
      throw new TypeError('No "Hulk Banner" here', { cause: new Error('broken disk') });
    };
    const answer = await ask({ url: '/api/v1/logins' });
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({
      message: expect.stringMatching(/^Something went wrong;/),
      request_id: answer.headers['x-request-id'],
    });
    const [fault] = lines.map((line) => JSON.parse(line)).filter((entry) => entry.fault);
    expect(fault).toMatchObject({
      id: answer.headers['x-request-id'],
      fault: { name: 'TypeError', message: 'No "…" here', cause: { message: 'broken disk' } },
    });
  });

  test('says why another server failed, and nothing about a deliberate refusal', async () => {
    const lines: string[] = [];
    const { ask, backend } = await openApp(database, { log: (line) => lines.push(line) });
    const lost = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
    for (const [status, cause] of [
      [502, lost],
      [503, undefined],
      [404, lost],
    ] as const) {
      backend.listLogins = async () => {
        throw new Refusal(status, 'Not now', { cause });
      };
      expect((await ask({ url: '/api/v1/logins' })).statusCode).toBe(status);
    }
    const faults = lines.map((line) => JSON.parse(line)).filter((entry) => entry.fault);
    expect(faults).toMatchObject([{ fault: { cause: { code: 'UND_ERR_SOCKET' } } }]);
  });
});
