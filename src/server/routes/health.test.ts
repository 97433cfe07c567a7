import { describe, expect, test } from 'vitest';
import { testServers } from '../../testing/servers/test-servers';

describe.each(testServers)('/healthz $title', ({ open }) => {
  test('is 200 while the database answers, and 503 with the reason when it does not', async () => {
    const { app, backend } = await open();
    const well = await app.inject({ url: '/healthz' });
    expect([well.statusCode, well.json()]).toEqual([200, { status: 'ok' }]);
    await backend.close();
    const ill = await app.inject({ url: '/healthz' });
    expect(ill.statusCode).toBe(503);
    expect(ill.json().message).toMatch(/^The database does not answer: .+/);
  });
});
