import { describe, expect, test } from 'vitest';
import { testDatabases } from '../testing/servers/databases';
import { demo } from '../testing/servers/demo-store';
import { openApp } from '../testing/servers/open-app';

describe.each(testDatabases)('the app $title', (database) => {
  test('allows headers 10 s and requests 30 s', async () => {
    const { server } = (await openApp(database)).app;
    expect([server.headersTimeout, server.requestTimeout]).toEqual([10_000, 30_000]);
  });

  test('answers deep, long and crowded bodies with 4xx and stays as it was', async () => {
    const { ask } = await openApp(database);
    const url = `/api/v2/goals/${demo.goal('Reduced Mileage')}`;
    const before = (await ask({ url })).json();
    const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    const crowd = JSON.stringify(Array.from({ length: 1_500 }, () => demo.foreignClient));
    for (const payload of [deep, `{"name":${deep}}`, `{"account_uuids":${crowd}}`]) {
      const { statusCode } = await ask({ method: 'PUT', url, payload });
      expect([400, 422]).toContain(statusCode);
    }
    expect((await ask({ url })).json()).toEqual(before);
  });
});
