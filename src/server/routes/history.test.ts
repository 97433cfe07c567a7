import { describe, expect, test } from 'vitest';
import { type GoalChangeAnswer, goalChangeAnswer } from '../../contract/goal-change-answer';
import { pageAnswer } from '../../contract/page-answer';
import { testDatabases } from '../../testing/servers/databases';
import { demo } from '../../testing/servers/demo-store';
import { openApp } from '../../testing/servers/open-app';

const path = `/api/v2/goals/${demo.goal('Reduced Mileage')}`;
const reason = { kind: 'annual_review', text: 'Spoke on the phone' };
const historyAnswer = pageAnswer(goalChangeAnswer);

describe.each(testDatabases)('the history of a goal over HTTP $title', (database) => {
  test('lists a save of Plannr’s client and one of our page, in both APIs', async () => {
    const { ask, browse, signIn } = await openApp(database);
    const payload = { target_amount: 550, change_reason: reason };
    const { etag } = (await ask({ method: 'PUT', url: path, payload })).headers;
    const headers = { cookie: await signIn(), 'if-match': String(etag) };
    await browse({ method: 'PUT', url: `/bff${path}`, headers, payload: { shown_on_circles: true } });

    const answer = await ask({ url: `${path}/history` });
    expect(answer.statusCode).toBe(200);
    const { data, meta } = historyAnswer.parse(answer.json());
    expect(meta).toMatchObject({ total: 2, per_page: 15, current_page: 1 });
    expect(data).toMatchObject([
      { version: 3, reason: null, changes: [{ field: 'shown_on_circles', old: false, new: true }] },
      { version: 2, reason, changes: [{ field: 'target_amount', old: 500, new: 550 }] },
    ]);
    const browsed = await browse({ url: `/bff${path}/history`, headers });
    expect(browsed.json().data).toEqual(data);
  });

  test('comes in pages of the usual sizes', async () => {
    const { ask } = await openApp(database);
    for (const progress of [1, 2, 3]) await ask({ method: 'PUT', url: path, payload: { progress } });
    const page = historyAnswer.parse((await ask({ url: `${path}/history?page=2&per_page=2` })).json());
    expect(page.data.map(({ version }) => version)).toEqual([2]);
    expect(page.links.prev).toMatch(/\/history\?page=1&per_page=2$/);
    expect(page.links.next).toBeNull();
    const refused = await ask({ url: `${path}/history?page=0&per_page=501` });
    expect([refused.statusCode, Object.keys(refused.json().errors)]).toEqual([422, ['page', 'per_page']]);
  });

  test('keeps why a goal was created, and stays when it is deleted', async () => {
    const { ask } = await openApp(database);
    const payload = {
      name: 'Boat',
      account_uuids: [demo.account('Peter Parker')],
      show_on_circles: true,
      change_reason: { kind: 'life_event' },
    };
    const { uuid } = (await ask({ method: 'POST', url: '/api/v2/goals', payload })).json();
    const url = `/api/v2/goals/${uuid}`;
    await ask({ method: 'DELETE', url });
    expect((await ask({ url })).statusCode).toBe(404);
    const { data } = historyAnswer.parse((await ask({ url: `${url}/history` })).json());
    expect(data.map(({ kind }) => kind)).toEqual(['deleted', 'created']);
    expect(data[1]?.reason).toEqual({ kind: 'life_event', text: '' });
    expect(data[1]?.changes.map(({ field }: GoalChangeAnswer['changes'][number]) => field)).toEqual([
      'name',
      'account_uuids',
      'shown_on_circles',
    ]);
  });

  test('is 404 without a goal, 403 if another firm has it, and read-only', async () => {
    const { ask } = await openApp(database);
    const statusOf = async (uuid: string) => (await ask({ url: `/api/v2/goals/${uuid}/history` })).statusCode;
    expect(await statusOf('00000000-0000-4000-8000-000000000000')).toBe(404);
    expect(await statusOf('no-uuid')).toBe(404);
    expect(await statusOf(demo.foreignGoal)).toBe(403);
    for (const method of ['POST', 'PUT', 'DELETE'] as const) {
      const answer = await ask({ method, url: `${path}/history`, payload: '{}' });
      expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
    }
  });

  test('refuses a reason with the other faults of the body at once', async () => {
    const { ask } = await openApp(database);
    const payload = {
      progress: 101,
      account_uuids: [demo.foreignClient],
      change_reason: { kind: 'whim', text: 'x'.repeat(501) },
    };
    const answer = await ask({ method: 'PUT', url: path, payload });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toEqual({
      progress: ['Use a number from 0 to 100'],
      'account_uuids.0': ['This client does not exist'],
      'change_reason.kind': ['Choose a reason from the list'],
      'change_reason.text': ['Use 500 characters or fewer'],
    });
    const wordless = await ask({
      method: 'PUT',
      url: path,
      payload: { progress: 1, change_reason: { kind: 'other' } },
    });
    expect(wordless.json().errors).toEqual({ 'change_reason.text': ['Give the reason in a few words'] });
    expect((await ask({ url: `${path}/history` })).json().data).toEqual([]);
  });
});
