import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import documentedAnswer from '../../contract/fixtures/put-goal-response-as-documented.json' with {
  type: 'json',
};
import { readGoal } from '../../contract/read-goal';
import { writeGoalBody } from '../../contract/write-goal-body';
import { testDatabases } from '../../testing/servers/databases';
import { demo } from '../../testing/servers/demo-store';
import { openApp } from '../../testing/servers/open-app';
import { testServers } from '../../testing/servers/test-servers';

const goalUrl = `/api/v2/goals/${demo.goal('Reduced Mileage')}`;
const missingUrl = '/api/v2/goals/00000000-0000-4000-8000-000000000000';
const hulkOwners = ['Hulk Banner', 'Peter Parker', 'Natasha Romanoff'].map(demo.account);
const hulkCircles = ['Marvel', 'Avengers', 'Gamma Research'].map(demo.circle);
const foreignUrl = `/api/v2/goals/${demo.foreignGoal}`;

describe.each(testDatabases)('goals of the store over HTTP $title', (database) => {
  test('accept the documented curl and answer it as documented', async () => {
    const { ask } = await openApp(database);
    const { method, path, body } = readDocumentedCurl();
    const answer = await ask({ method, url: path, payload: body });
    expect(answer.statusCode).toBe(200);
    const goal = answer.json();
    expect(Object.keys(goal)).toEqual(expect.arrayContaining(Object.keys(documentedAnswer)));
    expect(Object.keys(goal.shared_owner)).toEqual(
      expect.arrayContaining(scalarKeys(documentedAnswer.shared_owner)),
    );
    const sent = JSON.parse(body);
    expect(goal).toMatchObject({
      name: sent.name,
      description: sent.description,
      timeframe: sent.timeframe,
      target_amount: { amount: sent.target_amount },
      progress: String(sent.progress),
      priority: String(sent.priority),
      account_uuids: sent.account_uuids,
      shown_on_circles: sent.shown_on_circles,
      visible_to_circles_uuids: sent.visible_to_circles_uuids,
    });
    expect(goal.complete_goal_by.slice(0, 10)).toBe(sent.complete_goal_by);
    expect((await ask({ url: path })).json()).toEqual(goal);
  });

  test('report every fault of a body at once, the database’s by its place in the body', async () => {
    const { ask } = await openApp(database);
    const before = (await ask({ url: goalUrl })).json();
    const stranger = '00000000-0000-4000-8000-000000000000';
    const peter = demo.account('Peter Parker');
    const answer = await ask({
      method: 'PUT',
      url: goalUrl,
      payload: {
        name: 'x'.repeat(256),
        description: 'x'.repeat(5001),
        account_uuids: ['junk', demo.foreignClient, peter, demo.account('Eleanor Hartley'), peter],
        target_amount: -1,
        progress: 101,
        timeframe: 'x'.repeat(256),
        complete_goal_by: '2027-02-31',
        priority: 6,
        shown_on_circles: 'yes',
        visible_to_circles_uuids: [7, stranger],
      },
    });
    expect(answer.statusCode).toBe(422);
    const { message, errors } = answer.json();
    expect(Object.keys(errors).sort()).toEqual([
      'account_uuids.0',
      'account_uuids.1',
      'account_uuids.3',
      'account_uuids.4',
      'complete_goal_by',
      'description',
      'name',
      'priority',
      'progress',
      'shown_on_circles',
      'target_amount',
      'timeframe',
      'visible_to_circles_uuids.0',
      'visible_to_circles_uuids.1',
    ]);
    expect(errors.name).toEqual(['Use 255 characters or fewer']);
    expect(errors['account_uuids.3']).toEqual(['Only clients can own a goal']);
    expect(message).toMatch(/^Use 255 characters or fewer \(and \d+ more errors\)$/);
    expect((await ask({ url: goalUrl })).json()).toEqual(before);
  });

  test.each([
    ['the same values', {}],
    ['lists in another order', { account_uuids: hulkOwners.toReversed() }],
    ['one list in another order', { visible_to_circles_uuids: hulkCircles.toReversed() }],
    ['numbers written otherwise', '{"target_amount":500.0,"progress":6.8e1}'],
    ['texts that look the same', { name: 'Reduced Mileage\u200B', timeframe: ' Within the year.\r\n' }],
    ['a reason alone', { change_reason: { kind: 'correction', text: '' } }],
  ])('stay as they are in version, moment and history by %s', async (_, change) => {
    const { ask } = await openApp(database, { clock: steppingClock() });
    const before = await ask({ url: goalUrl });
    const same = JSON.stringify({ ...writeGoalBody(readGoal(before.json())?.fields ?? {}, 'PUT') });
    const payload = typeof change === 'string' ? change : JSON.stringify({ ...JSON.parse(same), ...change });
    const saved = await ask({ method: 'PUT', url: goalUrl, payload });
    expect([saved.statusCode, saved.headers.etag]).toEqual([200, before.headers.etag]);
    expect(saved.json()).toEqual(before.json());
    expect((await ask({ url: goalUrl })).json()).toEqual(before.json());
    expect((await ask({ url: `${goalUrl}/history` })).json().data).toEqual([]);
  });

  test('keep the order of a list that a change of something else has in another', async () => {
    const { ask } = await openApp(database);
    const payload = { progress: 5, account_uuids: hulkOwners.toReversed() };
    const { progress, account_uuids, shared_owner } = (
      await ask({ method: 'PUT', url: goalUrl, payload })
    ).json();
    expect({ progress, account_uuids }).toEqual({ progress: '5', account_uuids: hulkOwners });
    expect(shared_owner.uuid).toBe(hulkOwners[0]);
    const first = { account_uuids: [demo.account('Peter Parker'), demo.account('Hulk Banner')] };
    const fewer = (await ask({ method: 'PUT', url: goalUrl, payload: first })).json();
    expect([fewer.account_uuids, fewer.shared_owner.name]).toEqual([first.account_uuids, 'Peter Parker']);
  });

  test('say in a refusal who last changed them and when, even for a deletion', async () => {
    const { ask } = await openApp(database);
    const ifMatch = { 'if-match': String((await ask({ url: goalUrl })).headers.etag) };
    const put = () => ask({ method: 'PUT', url: goalUrl, payload: { progress: 6 }, headers: ifMatch });
    await ask({ method: 'PUT', url: goalUrl, payload: { progress: 5 } });
    const who = { changed_by: 'Eleanor Hartley', changed_at: '2026-06-15T13:00:00+01:00' };
    expect((await put()).json()).toMatchObject({ current: { progress: '5' }, ...who });
    await ask({ method: 'DELETE', url: goalUrl });
    const gone = await put();
    expect([gone.statusCode, gone.json()]).toMatchObject([412, { current: null, ...who }]);
  });

  test('report faults of the database alone in the same shape', async () => {
    const { ask } = await openApp(database);
    const owners = [demo.account('Peter Parker'), demo.foreignClient];
    const answer = await ask({ method: 'PUT', url: goalUrl, payload: { account_uuids: owners } });
    expect(answer.statusCode).toBe(422);
    expect(Object.keys(answer.json().errors)).toEqual(['account_uuids.1']);
  });
});

describe.each(testServers)('goals over HTTP $title', ({ open }) => {
  test('are created with 201, read, changed and deleted, each with the tag of its version', async () => {
    const { ask } = await open();
    const created = await ask({
      method: 'POST',
      url: '/api/v2/goals',
      payload: {
        name: ' Boat ',
        account_uuids: [demo.account('Peter Parker').toUpperCase()],
        show_on_circles: true,
      },
    });
    expect(created.statusCode).toBe(201);
    const goal = created.json();
    expect(goal).toMatchObject({ name: 'Boat', shared_owner: { name: 'Peter Parker' } });
    expect(created.headers.location).toBe(`/api/v2/goals/${goal.uuid}`);

    const url = `/api/v2/goals/${goal.uuid}`;
    const changed = await ask({
      method: 'PUT',
      url: url.toUpperCase().replace('/API/V2/GOALS', '/api/v2/goals'),
      payload: { progress: 5 },
    });
    const read = await ask({ url });
    expect([read.headers.etag, read.headers.etag === created.headers.etag]).toEqual([
      changed.headers.etag,
      false,
    ]);
    expect(read.json()).toMatchObject({ name: 'Boat', progress: '5' });

    const gone = await ask({ method: 'DELETE', url });
    expect([gone.statusCode, gone.body]).toEqual([204, '']);
    expect((await ask({ url })).statusCode).toBe(404);
  });

  test('refuse an outdated version, and show the current one', async () => {
    const { ask } = await open();
    const before = (await ask({ url: goalUrl })).headers.etag;
    const after = (await ask({ method: 'PUT', url: goalUrl, payload: { progress: 5 } })).headers.etag;
    for (const method of ['PUT', 'DELETE'] as const) {
      const refused = await ask({
        method,
        url: goalUrl,
        payload: '{"name":"Lost"}',
        headers: { 'if-match': `W/${before}` },
      });
      expect(refused.statusCode).toBe(412);
      expect(refused.json()).toMatchObject({ message: expect.any(String), current: { progress: '5' } });
    }
    const taken = await ask({
      method: 'PUT',
      url: goalUrl,
      payload: { name: 'Kept' },
      headers: { 'if-match': `W/${after}` },
    });
    expect(taken.json().name).toBe('Kept');
  });

  test.each(['-gzip', '--gzip', ';gzip', '-br', '-zstd'])(
    'are changed with the tag that a compressing proxy ended in “%s”',
    async (suffix) => {
      const { ask } = await open();
      const { etag } = (await ask({ url: goalUrl })).headers;
      const put = (tag: string) =>
        ask({ method: 'PUT', url: goalUrl, payload: { progress: 5 }, headers: { 'if-match': tag } });
      const suffixed = String(etag).replace(/"$/, `${suffix}"`);
      expect((await put(suffixed.replace(/"$/, `${suffix}"`))).statusCode).toBe(412);
      expect((await put(suffixed)).json().progress).toBe('5');
      expect((await put(suffixed)).statusCode).toBe(412);
    },
  );

  test('are not changed by a PUT or a DELETE that only wants to create', async () => {
    const { ask } = await open();
    const before = await ask({ url: goalUrl });
    for (const method of ['PUT', 'DELETE'] as const) {
      const none = { 'if-none-match': '*' };
      const refused = await ask({ method, url: goalUrl, payload: { progress: 5 }, headers: none });
      expect([refused.statusCode, refused.headers.etag]).toEqual([412, before.headers.etag]);
      expect(refused.json().current).toEqual(before.json());
      const missing = await ask({ method, url: missingUrl, payload: { progress: 5 }, headers: none });
      expect(missing.statusCode).toBe(404);
      const empty = { 'if-match': '' };
      const nothing = await ask({ method, url: goalUrl, payload: { progress: 5 }, headers: empty });
      expect([nothing.statusCode, nothing.json().message]).toEqual([400, expect.stringContaining('ETag')]);
    }
    expect((await ask({ url: goalUrl })).json()).toEqual(before.json());
  });

  test('are not changed by a PUT or a DELETE with their own tag in If-None-Match', async () => {
    const { ask } = await open();
    const before = await ask({ url: goalUrl });
    const etag = String(before.headers.etag);
    const other = etag.replace(/[0-9a-f](?="$)/, (digit) => (digit === '0' ? '1' : '0'));
    const write = (method: 'PUT' | 'DELETE', tags: string) =>
      ask({ method, url: goalUrl, payload: { progress: 5 }, headers: { 'if-none-match': tags } });
    for (const method of ['PUT', 'DELETE'] as const) {
      for (const tags of [etag, `${other}, ${etag}`, `W/${etag}`]) {
        const refused = await write(method, tags);
        expect([refused.statusCode, refused.headers.etag]).toEqual([412, etag]);
      }
      const nothing = await write(method, 'banana');
      expect([nothing.statusCode, nothing.json().message]).toEqual([
        400,
        'Send If-None-Match with the ETag in its quotes',
      ]);
    }
    expect((await ask({ url: goalUrl })).json()).toEqual(before.json());
    expect((await write('PUT', `${other}, "none of ours"`)).json().progress).toBe('5');
  });

  test('need a name and an owner to be created, and say so in the words of the form', async () => {
    const { ask } = await open();
    const answer = await ask({ method: 'POST', url: '/api/v2/goals', payload: {} });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toEqual({
      name: ['Give the goal a name'],
      account_uuids: ['Choose at least one owner'],
    });
  });

  test('are 404 if they do not exist and 403 if another firm has them, whatever the body', async () => {
    const { ask } = await open();
    for (const payload of [{ name: 'Mine' }, { name: '' }]) {
      expect((await ask({ method: 'PUT', url: missingUrl, payload })).statusCode).toBe(404);
      expect((await ask({ method: 'PUT', url: foreignUrl, payload })).statusCode).toBe(403);
    }
    expect((await ask({ method: 'DELETE', url: foreignUrl })).statusCode).toBe(403);
    expect((await ask({ url: foreignUrl })).statusCode).toBe(403);
    expect((await ask({ url: '/api/v2/goals/no-uuid' })).statusCode).toBe(404);
    const { data } = (await ask({ url: '/api/v2/goals?per_page=500' })).json();
    expect(data.map(({ uuid }: { uuid: string }) => uuid)).not.toContain(demo.foreignGoal);
  });

  test('are changed by our pages only in the version that they were read in', async () => {
    const { browse, signIn } = await open();
    const cookie = await signIn();
    const url = `/bff${goalUrl}`;
    const put = (headers: Record<string, string>) =>
      browse({ method: 'PUT', url, payload: { progress: 7 }, headers: { cookie, ...headers } });
    expect((await put({})).statusCode).toBe(428);
    const { etag } = (await browse({ url, headers: { cookie } })).headers;
    expect((await put({ 'if-match': String(etag) })).json().progress).toBe('7');
    expect((await put({ 'if-match': String(etag) })).statusCode).toBe(412);
  });
});

/** A clock that advances by a minute each time it is read. */
function steppingClock(): () => Date {
  let minutes = 0;
  return () => new Date(Date.UTC(2026, 6, 1, 12, minutes++));
}

function readDocumentedCurl() {
  const page = readFileSync(new URL('../../contract/fixtures/put-goal-page.txt', import.meta.url), 'utf8');
  const [, method, path] = /--request (PUT) 'https:\/\/api\.plannrcrm\.com([^']+)'/.exec(page) ?? [];
  const body = /--data '([^']+)'/.exec(page)?.[1];
  if (method !== 'PUT' || !path || !body) throw new Error('The page holds no curl');
  return { method, path, body } as const;
}

function scalarKeys(record: Record<string, unknown>): string[] {
  const isRelation = (value: unknown) => typeof value === 'object' || String(value).startsWith('App\\');
  return Object.keys(record).filter((key) => !isRelation(record[key]));
}
