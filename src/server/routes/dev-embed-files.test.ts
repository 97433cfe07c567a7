import { expect, test } from 'vitest';
import { builtFrame } from '../../testing/servers/a-built-client';
import { sqlite } from '../../testing/servers/databases';
import { demoToken } from '../../testing/servers/demo-store';
import { openApp } from '../../testing/servers/open-app';

test('the sources of the frame and of the script for host pages are served with the allow-list', async () => {
  const { app } = await openApp(sqlite, {
    environment: { EMBED_ORIGINS: 'http://crm.localhost:5000' },
    devClient: {
      middleware: (_request, _response, next) => next(),
      readPage: async () => builtFrame,
      accessToken: demoToken,
    },
  });
  const frame = await app.inject({ url: '/embed/v1/frame' });
  expect(frame.body).toContain('content="http://crm.localhost:5000"');
  expect(frame.headers['content-security-policy']).toBe('frame-ancestors http://crm.localhost:5000');
  expect(frame.headers).not.toHaveProperty('x-frame-options');
  const script = await app.inject({ url: '/embed/v1/embed.js' });
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(script.body).toBe("export * from '/src/embed/host/embed.ts';\n");
});
