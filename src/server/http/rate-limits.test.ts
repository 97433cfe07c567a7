import { describe, expect, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { demo, demoToken } from '../../testing/servers/demo-store';
import { clientHeaders, openApp } from '../../testing/servers/open-app';

const url = `/api/v2/goals/${demo.goal('Reduced Mileage')}`;
const fewer = { environment: { RATE_LIMIT: '5' } };

describe.each(testDatabases)('the rate limit $title', (database) => {
  test('counts a user’s requests down and then refuses, and nothing is changed', async () => {
    const { ask, backend, caller } = await openApp(database, fewer);
    const remaining: unknown[] = [];
    for (let request = 1; request <= 5; request += 1)
      remaining.push((await ask({ url })).headers['x-ratelimit-remaining']);
    expect(remaining.map(Number)).toEqual([4, 3, 2, 1, 0]);
    const refused = await ask({ method: 'PUT', url, payload: { name: 'Too much' } });
    expect([refused.statusCode, refused.json()]).toEqual([429, { message: 'Too Many Attempts.' }]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['x-ratelimit-remaining']).toBe('0');
    const { goal } = await backend.findGoal(caller, demo.goal('Reduced Mileage'));
    expect(goal.name).toBe('Reduced Mileage');
  });

  test('is one for a user of both APIs, and another for anonymous clients', async () => {
    const { ask, browse, signIn } = await openApp(database, fewer);
    const cookie = await signIn();
    for (let request = 1; request <= 5; request += 1) await ask({ url });
    expect((await browse({ url: `/bff${url}`, headers: { cookie } })).statusCode).toBe(429);
    const stranger = await ask({ url, headers: { authorization: 'Bearer nobody' } });
    expect(stranger.statusCode).toBe(401);
    expect(stranger.headers['x-ratelimit-remaining']).toBeDefined();
  });

  test('ends strangers’ tries with 429', async () => {
    const { ask } = await openApp(database, fewer);
    const statuses: number[] = [];
    for (let request = 1; request <= 7; request += 1)
      statuses.push((await ask({ url, headers: { authorization: `Bearer guess${request}` } })).statusCode);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect((await ask({ url })).statusCode).toBe(200);
  });

  test('allows an address ten failed sign-ins a minute, also all at once', async () => {
    const { browse } = await openApp(database);
    const signIn = async (token: string) =>
      (await browse({ method: 'POST', url: '/bff/session', payload: { token } })).statusCode;
    for (let time = 1; time <= 20; time += 1) expect(await signIn(demoToken)).toBe(200);
    const statuses = await Promise.all(Array.from({ length: 15 }, (_, guess) => signIn(`guess-${guess}`)));
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    expect(await signIn(demoToken)).toBe(429);
  });

  test('is not evaded by a made-up X-Forwarded-For if no proxy is trusted', async () => {
    const { app, browse } = await openApp(database, fewer);
    const statuses: number[] = [];
    for (let guess = 1; guess <= 6; guess += 1) {
      const headers = { ...dodges(guess), authorization: `Bearer guess${guess}` };
      statuses.push((await app.inject({ url, headers })).statusCode);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    const signIn = { method: 'POST', url: '/bff/session', payload: { token: 'guess' } } as const;
    expect((await browse({ ...signIn, headers: dodges(7) })).statusCode).toBe(429);
  });

  test('is not evaded by what a client writes before the address that a trusted proxy adds', async () => {
    const { app } = await openApp(database, {
      environment: { RATE_LIMIT: '5', TRUSTED_PROXY: '127.0.0.1' },
    });
    const statusOf = async (guess: number, address: string) => {
      const { 'x-forwarded-for': made, ...others } = dodges(guess);
      const headers = { ...others, 'x-forwarded-for': `${made}, ${address}` };
      return (await app.inject({ url, headers })).statusCode;
    };
    const statuses: number[] = [];
    for (let guess = 1; guess <= 6; guess += 1) statuses.push(await statusOf(guess, '203.0.113.9'));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await statusOf(7, '203.0.113.10')).toBe(401);
  });

  test.each([
    ['another port each time', (guess: number) => `203.0.113.9:${40_000 + guess}`],
    ['IPv6 with another port', (guess: number) => `"[2001:db8:1:2::9]:${40_000 + guess}"`],
    ['another address of one IPv6 network', (guess: number) => `2001:db8:1:2::${guess}`],
    ['what nobody can read', (guess: number) => `unknown-${guess}`],
  ])('is not dodged behind a trusted proxy that writes %s', async (_, write) => {
    const { app, browse } = await openApp(database, {
      environment: { RATE_LIMIT: '5', TRUSTED_PROXY: '127.0.0.1' },
    });
    const statuses: number[] = [];
    for (let guess = 1; guess <= 6; guess += 1) {
      const headers = { ...clientHeaders, authorization: `Bearer guess${guess}` };
      const forwarded = { 'x-forwarded-for': write(guess), forwarded: `for=198.51.100.${guess}` };
      statuses.push((await app.inject({ url, headers: { ...headers, ...forwarded } })).statusCode);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    const failed: number[] = [];
    for (let guess = 1; guess <= 6; guess += 1) {
      const headers = { 'x-forwarded-for': write(guess) };
      failed.push(
        (await browse({ method: 'POST', url: '/bff/session', payload: { token: 'guess' }, headers }))
          .statusCode,
      );
    }
    expect(failed).toContain(429);
  });

  test('is one for a user, whatever address their requests come from', async () => {
    const { app } = await openApp(database, {
      environment: { RATE_LIMIT: '5', TRUSTED_PROXY: '127.0.0.1' },
    });
    const statuses: number[] = [];
    for (let time = 1; time <= 6; time += 1)
      statuses.push((await app.inject({ url, headers: { ...clientHeaders, ...dodges(time) } })).statusCode);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  });
});

/** The headers that name a client's address, each time with another. */
function dodges(time: number) {
  const address = `198.51.100.${time}`;
  return {
    'x-forwarded-for': address,
    'x-real-ip': address,
    'x-client-ip': address,
    'cf-connecting-ip': address,
    forwarded: `for=${address}`,
  };
}
