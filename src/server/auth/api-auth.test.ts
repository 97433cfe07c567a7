import { describe, expect, test } from 'vitest';
import { testDatabases } from '../../testing/servers/databases';
import { demo } from '../../testing/servers/demo-store';
import { openApp } from '../../testing/servers/open-app';
import { openGatewayApp } from '../../testing/servers/open-gateway-app';
import { openDatabase } from '../store/database';

const url = `/api/v2/goals/${demo.goal('Reduced Mileage')}`;

describe.each(testDatabases)('the API for Plannr’s clients $title', (database) => {
  test('is closed without a known bearer token', async () => {
    const { ask } = await openApp(database);
    for (const authorization of [
      '',
      'Bearer',
      'Bearer wrong',
      'Basic ZGVtbzpkZW1v',
      'demo-token',
      'Bearer a b',
    ]) {
      const answer = await ask({ method: 'PUT', url, payload: { name: 'Mine' }, headers: { authorization } });
      expect([authorization, answer.statusCode]).toEqual([authorization, 401]);
      expect(answer.json()).toEqual({ message: 'Unauthenticated.' });
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    }
    expect((await ask({ url })).json().name).toBe('Reduced Mileage');
  });

  test('wants the account that the token works for', async () => {
    const { ask } = await openApp(database);
    const asAccount = (uuid: string) => ask({ url, headers: { 'x-plannr-account-uuid': uuid } });
    expect((await asAccount(demo.account('Hulk Banner'))).statusCode).toBe(403);
    expect((await asAccount('nonsense')).statusCode).toBe(403);
    const without = await asAccount('');
    expect(without.statusCode).toBe(400);
    expect(without.json().message).toContain('X-PLANNR-ACCOUNT-UUID');
  });

  test('returns the account of a token that comes without one', async () => {
    const { ask } = await openApp(database);
    const answer = await ask({ url: '/api/v1/logins', headers: { 'x-plannr-account-uuid': '' } });
    expect(answer.json().data[0].account.uuid).toBe(demo.account('Eleanor Hartley'));
  });

  test('checks no more unknown tokens with Plannr than an address may try', async () => {
    const { app, api } = await openGatewayApp(database, { environment: { RATE_LIMIT: '5' } });
    const statuses: number[] = [];
    for (let guess = 1; guess <= 10; guess += 1)
      statuses.push(
        (await app.inject({ url, headers: { authorization: `Bearer guess${guess}` } })).statusCode,
      );
    expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
    expect(api.requests.length).toBeLessThanOrEqual(5);
  });

  test('does not look at cookies', async () => {
    const { app, signIn } = await openApp(database);
    const cookie = await signIn();
    const answer = await app.inject({ url, headers: { cookie, 'x-goal-editor': '1' } });
    expect(answer.statusCode).toBe(401);
  });

  test('refuses writes of a read-only login', async () => {
    const { ask, place } = await openApp(database);
    const { db } = await openDatabase(place);
    await db.updateTable('logins').set({ may_write: 0, may_delete: 0 }).execute();
    await db.destroy();
    const change = { message: 'Your account may not change goals' };
    const owners = [demo.account('Hulk Banner')];
    for (const payload of [{}, { name: 'Mine', account_uuids: owners }]) {
      const created = await ask({ method: 'POST', url: '/api/v2/goals', payload });
      expect([created.statusCode, created.json()]).toEqual([403, change]);
    }
    for (const payload of [{ name: '' }, { name: 'Mine' }]) {
      const changed = await ask({ method: 'PUT', url, payload });
      expect([changed.statusCode, changed.json()]).toEqual([403, change]);
    }
    const deleted = await ask({ method: 'DELETE', url });
    expect([deleted.statusCode, deleted.json()]).toEqual([
      403,
      { message: 'Your account may not delete goals' },
    ]);
    expect((await ask({ url })).json().name).toBe('Reduced Mileage');
  });

  test('answers unknown addresses with 404 and other methods with 405, as JSON', async () => {
    const { ask } = await openApp(database);
    for (const unknown of ['/api', '/api/', '/api/v9/goals', '/api/v2/goals/', '/api/v2/goalsx']) {
      const answer = await ask({ url: unknown, headers: { accept: 'text/html' } });
      expect([unknown, answer.statusCode]).toEqual([unknown, 404]);
      expect(answer.json()).toEqual({ message: expect.stringContaining('There is nothing') });
    }
    const patch = await ask({ method: 'PATCH', url, payload: { name: 'x' } });
    expect([patch.statusCode, patch.headers.allow]).toEqual([405, 'GET, HEAD, PUT, DELETE']);
    const options = await ask({ method: 'OPTIONS', url });
    expect([options.statusCode, options.headers.allow]).toEqual([204, 'GET, HEAD, PUT, DELETE, OPTIONS']);
    const head = await ask({ method: 'HEAD', url });
    expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', expect.stringMatching(/^"1-/)]);
  });
});
