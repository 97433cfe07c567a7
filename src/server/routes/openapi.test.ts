import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { goalKeys } from '../../contract/goal-keys';
import { perPage } from '../../contract/page';
import { changeReasonKinds } from '../../domain/goal/change-reason';
import { limits } from '../../domain/goal/limits';
import { aBuiltClient } from '../../testing/servers/a-built-client';
import { testDatabases } from '../../testing/servers/databases';
import { openApp } from '../../testing/servers/open-app';

describe.each(testDatabases)('the OpenAPI document $title', (database) => {
  test('is valid 3.1 and shows the limits of the goal schema', async () => {
    const { app } = await openApp(database, { environment: { PUBLIC_URL: 'https://goals.example' } });
    const answer = await app.inject({ url: '/openapi.json' });
    const document = answer.json();
    expect(await new Validator().validate(document)).toEqual({ valid: true });
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers).toEqual([{ url: 'https://goals.example' }]);

    const { put } = document.paths['/api/v2/goals/{uuid}'];
    const { properties } = put.requestBody.content['application/json'].schema;
    expect(properties).toMatchObject({
      name: { minLength: 1, maxLength: limits.name.maxLength },
      description: { maxLength: limits.description.maxLength },
      progress: { minimum: limits.progress.min, maximum: limits.progress.max },
      priority: { minimum: limits.priority.min, maximum: limits.priority.max },
    });
    expect(properties).toHaveProperty('shown_on_circles');
    expect(properties.change_reason.properties).toMatchObject({
      kind: { enum: changeReasonKinds },
      text: { maxLength: 500 },
    });
    const { post } = document.paths['/api/v2/goals'];
    const created = post.requestBody.content['application/json'].schema;
    expect(created.properties).toHaveProperty('show_on_circles');
    expect(created.properties.change_reason).toEqual(properties.change_reason);
    expect(created.required.sort()).toEqual(['account_uuids', 'name']);
    expect(Object.keys(put.responses)).toEqual(
      expect.arrayContaining(['200', '401', '403', '404', '412', '422', '429']),
    );
  });

  test('names the tag of a goal and the cause of a 412', async () => {
    const { app } = await openApp(database);
    const { paths } = (await app.inject({ url: '/openapi.json' })).json();
    const { get, put, delete: remove } = paths['/api/v2/goals/{uuid}'];
    const { post } = paths['/api/v2/goals'];
    const tag = { ETag: { schema: { type: 'string' }, description: expect.stringContaining('If-Match') } };
    for (const { headers } of [get.responses[200], put.responses[200], post.responses[201]])
      expect(headers).toMatchObject(tag);
    expect(post.responses[201].headers).toHaveProperty('Location');
    for (const { parameters, responses } of [put, remove]) {
      expect(responses[412].headers).toMatchObject(tag);
      for (const cause of ['If-Match', 'If-None-Match', 'does not exist any more'])
        expect(responses[412].description).toContain(cause);
      const headers = parameters.filter((parameter: { in: string }) => parameter.in === 'header');
      expect(headers.map(({ name }: { name: string }) => name)).toEqual(['if-match', 'if-none-match']);
    }
  });

  test('shows the page and the records of a history', async () => {
    const { app } = await openApp(database);
    const { paths } = (await app.inject({ url: '/openapi.json' })).json();
    const { get } = paths['/api/v2/goals/{uuid}/history'];
    expect(get.parameters.map(({ name }: { name: string }) => name)).toEqual(['page', 'per_page', 'uuid']);
    const answer = get.responses['200'].content['application/json'].schema.properties;
    expect(Object.keys(answer)).toEqual(['data', 'links', 'meta']);
    const { changes } = answer.data.items.properties;
    expect(changes.items.properties.field.enum).toEqual(Object.values(goalKeys));
  });

  test('is valid and has no history if the store is exact', async () => {
    const { app } = await openApp(database, { environment: { PLANNR_EXACT: 'on' } });
    const document = (await app.inject({ url: '/openapi.json' })).json();
    expect(await new Validator().validate(document)).toEqual({ valid: true });
    expect(Object.keys(document.paths)).not.toContain('/api/v2/goals/{uuid}/history');
  });

  test('shows how to request a token for a frame', async () => {
    const { app } = await openApp(database);
    const { paths } = (await app.inject({ url: '/openapi.json' })).json();
    const { post } = paths['/api/embed/v1/tokens'];
    const body = post.requestBody.content['application/json'].schema;
    expect(body.required.sort()).toEqual(['goal', 'origin']);
    expect(body.properties).toMatchObject({
      expires_in: { type: 'integer', minimum: 1, maximum: 600, default: 600 },
      permissions: { enum: ['read', 'write'] },
    });
    expect(Object.keys(post.responses['201'].content['application/json'].schema.properties)).toEqual([
      'token',
      'expires_in',
    ]);
  });

  test('shows the parameters of a list as they are checked', async () => {
    const { app } = await openApp(database);
    const { paths } = (await app.inject({ url: '/openapi.json' })).json();
    const accounts = paths['/api/v1/account'].get.parameters.map(
      ({ name, schema }: { name: string; schema: unknown }) => [name, schema],
    );
    expect(Object.fromEntries(accounts)).toMatchObject({
      'filter[type]': { type: 'string', enum: ['client', 'employee', 'external'] },
      'filter[name]': { type: 'string', maxLength: limits.name.maxLength },
      'filter[uuid]': { type: 'string' },
      sort: { enum: expect.arrayContaining(['first_name', '-first_name']), default: 'first_name' },
      page: { type: 'integer', minimum: 1, maximum: 2 ** 31 - 1, default: 1 },
      per_page: { type: 'integer', minimum: 1, maximum: perPage.max, default: perPage.default },
    });
  });

  test('says where to name the account, and how its absence is refused', async () => {
    const { app } = await openApp(database);
    const { paths, security } = (await app.inject({ url: '/openapi.json' })).json();
    expect(security).toEqual([{ token: [], account: [] }]);
    const { '/api/v1/logins': logins, '/healthz': health, ...others } = paths;
    expect(logins.get.security).toEqual([{ token: [] }]);
    expect(logins.get.responses).not.toHaveProperty('400');
    expect(health.get.security).toEqual([]);
    for (const route of Object.values<Record<string, { security: unknown; responses: unknown }>>(others)) {
      for (const method of Object.values(route)) {
        expect(method.security).toBeUndefined();
        expect(method.responses).toHaveProperty('400');
      }
    }
  });

  test('lists Plannr’s routes and omits our own pages and their API', async () => {
    const { app } = await openApp(database, { assetsDir: await aBuiltClient() });
    const { paths } = (await app.inject({ url: '/openapi.json' })).json();
    expect(Object.keys(paths).sort()).toEqual([
      '/api/embed/v1/tokens',
      '/api/v1/account',
      '/api/v1/account/{uuid}',
      '/api/v1/circles',
      '/api/v1/logins',
      '/api/v2/goals',
      '/api/v2/goals/{uuid}',
      '/api/v2/goals/{uuid}/history',
      '/healthz',
    ]);
  });
});
