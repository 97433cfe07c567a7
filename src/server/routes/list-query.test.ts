import { describe, expect, test } from 'vitest';
import { accountAnswer, circleWithAccountsAnswer, goalAnswer, loginsAnswer } from '../../contract/answers';
import { pageAnswer } from '../../contract/page-answer';
import { testDatabases } from '../../testing/servers/databases';
import { demo } from '../../testing/servers/demo-store';
import { openApp } from '../../testing/servers/open-app';
import { testServers } from '../../testing/servers/test-servers';

const hulk = demo.account('Hulk Banner');
const reduced = demo.goal('Reduced Mileage');

const refused: Record<string, string[]> = {
  'filter.uuid': [
    'filter[uuid]=x',
    'filter[uuid]=',
    `filter[uuid]=${reduced},x`,
    `filter[uuid][]=${reduced}&filter[uuid][]=`,
  ],
  'filter.account_uuids': ['filter[account_uuids]=1'],
  'filter.circle_uuids': ["filter[circle_uuids]=' or 1=1"],
  'filter.name': ['filter[name]=%00', `filter[name]=${'x'.repeat(256)}`, 'filter[name]=a&filter[name]=b'],
  'filter.colour': ['filter[colour]=red'],
  'filter.__proto__': ['filter[__proto__]=x'],
  'filter.filter': ['filter=x'],
  sort: ['sort=colour', 'sort=', 'sort=--priority', 'sort=priority,progress', 'sort=priority&sort=progress'],
  page: [
    'page=0',
    'page=-1',
    'page=1.5',
    'page=x',
    'page=',
    'page=99999999999999999999',
    'page=1e3',
    'page=1&page=2',
  ],
  per_page: ['per_page=0', 'per_page=501', 'per_page=all'],
  include: ['include=everything', 'include=shared_owner,x'],
};

describe.each(testServers)('lists over HTTP $title', ({ open }) => {
  test('refuse absurd filters, sorts and pages by their key', async () => {
    const { ask } = await open();
    for (const [key, queries] of Object.entries(refused)) {
      for (const query of queries) {
        const answer = await ask({ url: `/api/v2/goals?${query}` });
        expect([query, answer.statusCode]).toEqual([query, 422]);
        expect(Object.keys(answer.json().errors)).toEqual([key]);
      }
    }
    const answer = await ask({ url: '/api/v1/account?filter[type]=robot&page=0' });
    expect(answer.json().errors).toEqual({
      'filter.type': ['Use one of client, employee, external'],
      page: ['Use a number from 1 to 2147483647'],
    });
    const last = await ask({ url: '/api/v2/goals?page=2147483647' });
    expect(last.statusCode).toBe(200);
    const beyond = await ask({ url: '/api/v2/goals?page=2147483648' });
    expect(beyond.json().errors).toEqual({ page: ['Use a number from 1 to 2147483647'] });
  });

  test('page in Laravel’s way, with links that keep the question', async () => {
    const { ask } = await open({ environment: { PUBLIC_URL: 'https://goals.example' } });
    const first = (await ask({ url: '/api/v2/goals' })).json();
    expect(first.data).toHaveLength(15);
    expect(first.meta).toMatchObject({
      current_page: 1,
      from: 1,
      last_page: Math.ceil(first.meta.total / 15),
      path: 'https://goals.example/api/v2/goals',
      per_page: 15,
      to: 15,
      total: first.meta.total,
    });

    const { links, data } = (await ask({ url: '/api/v2/goals?sort=-priority&per_page=2&page=2' })).json();
    expect(links).toEqual({
      first: 'https://goals.example/api/v2/goals?sort=-priority&per_page=2&page=1',
      last: `https://goals.example/api/v2/goals?sort=-priority&per_page=2&page=${Math.ceil(first.meta.total / 2)}`,
      prev: 'https://goals.example/api/v2/goals?sort=-priority&per_page=2&page=1',
      next: 'https://goals.example/api/v2/goals?sort=-priority&per_page=2&page=3',
    });
    expect(data).toHaveLength(2);

    for (const page of ['page[]=2', 'page[0]=2']) {
      const bracketed = (await ask({ url: `/api/v2/goals?${page}&per_page=2` })).json();
      expect(bracketed.links.next).toBe('https://goals.example/api/v2/goals?per_page=2&page=3');
    }

    const beyond = (await ask({ url: '/api/v2/goals?page=9000' })).json();
    expect(beyond).toMatchObject({
      data: [],
      meta: { from: null, to: null, current_page: 9000 },
      links: { next: null },
    });
  });

  test('filter by lists with commas, with brackets and by blank names', async () => {
    const { ask } = await open();
    const uuids = async (query: string) => {
      const { data } = (await ask({ url: `/api/v2/goals?per_page=500&${query}` })).json();
      return data.map(({ uuid }: { uuid: string }) => uuid);
    };
    const all = await uuids('');
    expect(await uuids('filter[name]=%20')).toEqual(all);
    expect(await uuids('include=shared_owner&unknown=1')).toEqual(all);
    expect(await uuids(`filter[uuid]=${reduced.toUpperCase()}`)).toEqual([reduced]);
    expect(await uuids(`filter[uuid][]=${reduced}&filter[uuid][]=${all[0]}`)).toHaveLength(2);
    expect(await uuids(`filter[uuid][0]=${reduced}&filter[uuid][1]=${all[0]}`)).toHaveLength(2);
    expect(await uuids(`filter[uuid]=${reduced},${all[0]}`)).toHaveLength(2);
    expect(await uuids(`filter[account_uuids]=${hulk}&filter[name]=MILEAGE`)).toEqual([reduced]);
  });

  test('never show another firm’s clients', async () => {
    const { ask } = await open();
    const { data } = (await ask({ url: `/api/v1/account?filter[uuid]=${demo.foreignClient}` })).json();
    expect(data).toEqual([]);
    expect([403, 404]).toContain((await ask({ url: `/api/v1/account/${demo.foreignClient}` })).statusCode);
  });
});

describe.each(testDatabases)('answers of the store over HTTP $title', (database) => {
  test('are in their documented shapes', async () => {
    const { ask } = await openApp(database);
    const goals = (await ask({ url: '/api/v2/goals' })).json();
    expect(pageAnswer(goalAnswer).parse(goals)).toEqual(goals);
    const accounts = (await ask({ url: '/api/v1/account?filter[type]=client&filter[name]=nunez' })).json();
    expect(pageAnswer(accountAnswer).parse(accounts)).toEqual(accounts);
    expect(accounts.data[0].last_name).toBe('Núñez');
    const account = (await ask({ url: `/api/v1/account/${hulk}` })).json();
    expect(accountAnswer.parse(account)).toEqual(account);

    const circles = (await ask({ url: '/api/v1/circles?include=accounts' })).json();
    expect(pageAnswer(circleWithAccountsAnswer).parse(circles)).toEqual(circles);
    expect(circles.data[0].accounts).toEqual(expect.any(Array));
    const bare = (await ask({ url: `/api/v1/circles?filter[account_uuids]=${hulk}` })).json();
    expect(bare.data[0].accounts).toBeUndefined();

    const logins = (await ask({ url: '/api/v1/logins' })).json();
    expect(loginsAnswer.parse(logins)).toEqual(logins);
  });
});
