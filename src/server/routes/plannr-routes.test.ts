import { describe, expect, test } from 'vitest';
import { accountAnswer, goalAnswer } from '../../contract/answers';
import documentedAnswer from '../../contract/fixtures/put-goal-response-as-documented.json' with {
  type: 'json',
};
import { notEmptied } from '../../domain/goal/may-be-emptied';
import { testDatabases } from '../../testing/servers/databases';
import { demo } from '../../testing/servers/demo-store';
import { openApp } from '../../testing/servers/open-app';

const url = `/api/v2/goals/${demo.goal('Reduced Mileage')}`;
const environment = { PLANNR_EXACT: 'on' };

describe.each(testDatabases)('an exact store $title', (database) => {
  test('returns a goal with the keys that Plannr documents, on every route', async () => {
    const { ask } = await openApp(database, { environment });
    const read = await ask({ url });
    const headers = { 'if-match': String(read.headers.etag) };
    const saved = await ask({ method: 'PUT', url, payload: { progress: 70 }, headers });
    const refused = await ask({ method: 'DELETE', url, headers });
    const created = await ask({
      method: 'POST',
      url: '/api/v2/goals',
      payload: { name: 'Boat', account_uuids: [demo.account('Hulk Banner')] },
    });
    const { data } = (await ask({ url: '/api/v2/goals?per_page=500' })).json();
    for (const goal of [read.json(), saved.json(), refused.json().current, created.json(), ...data]) {
      goalAnswer.parse(goal);
      expect(Object.keys(goal)).toEqual(Object.keys(documentedAnswer));
      expect(goal.shared_owner ?? {}).not.toHaveProperty('kind');
    }
    expect(read.json()).toMatchObject({
      shared_owner_type: 'individual',
      shared_owner: { name: 'Hulk Banner' },
    });
    expect([read.headers.etag, saved.headers.etag, refused.statusCode]).toEqual([
      expect.stringMatching(/^"1-/),
      expect.stringMatching(/^"2-/),
      412,
    ]);
  });

  test('returns an account without our own key, on every route', async () => {
    const { ask } = await openApp(database, { environment });
    const one = (await ask({ url: `/api/v1/account/${demo.account('Hulk Banner')}` })).json();
    const listed = (await ask({ url: '/api/v1/account' })).json().data;
    const circles = (await ask({ url: '/api/v1/circles?include=accounts' })).json().data;
    const members = circles.flatMap(({ accounts }: { accounts: unknown[] }) => accounts);
    expect(members).not.toEqual([]);
    for (const account of [one, ...listed, ...members]) {
      accountAnswer.parse(account);
      expect(account).not.toHaveProperty('kind');
    }
  });

  test('lets only the timeframe be emptied with null, and says so with every other fault', async () => {
    const { ask } = await openApp(database, { environment });
    const taken = await ask({ method: 'PUT', url, payload: { timeframe: null, unknown: null } });
    expect([taken.statusCode, taken.json().timeframe]).toEqual([200, null]);
    const emptied = await ask({
      method: 'PUT',
      url,
      payload: {
        description: null,
        target_amount: null,
        complete_goal_by: null,
        priority: null,
        progress: 101,
        account_uuids: [demo.foreignClient],
      },
    });
    expect(emptied.statusCode).toBe(422);
    expect(emptied.json().errors).toEqual({
      description: [notEmptied],
      target_amount: [notEmptied],
      complete_goal_by: [notEmptied],
      priority: [notEmptied],
      progress: ['Use a number from 0 to 100'],
      'account_uuids.0': ['This client does not exist'],
    });
    const created = await ask({
      method: 'POST',
      url: '/api/v2/goals',
      payload: { name: null, account_uuids: [demo.account('Hulk Banner')], show_on_circles: null },
    });
    expect(created.json().errors).toEqual({ name: [notEmptied], show_on_circles: [notEmptied] });
    expect((await ask({ url })).headers.etag).toMatch(/^"2-/);
  });

  test('reports a lone null as a fault too', async () => {
    const { ask } = await openApp(database, { environment });
    const answer = await ask({ method: 'PUT', url, payload: { target_amount: null } });
    expect([answer.statusCode, answer.json().message]).toEqual([422, notEmptied]);
  });

  test('has no history', async () => {
    const { ask } = await openApp(database, { environment });
    const answer = await ask({ url: `${url}/history` });
    expect([answer.statusCode, answer.json()]).toEqual([
      404,
      { message: 'There is nothing at this address' },
    ]);
  });
});
