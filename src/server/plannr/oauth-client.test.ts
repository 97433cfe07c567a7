import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createOAuthClient } from './oauth-client';

// As league/oauth2-server, which is behind Laravel's Passport, refuses a refresh token in its newer and in its older versions.
test.each([
  [400, 'invalid_grant'],
  [401, 'invalid_request'],
])('a refresh token is over that is refused with %i %s', async (status, error) => {
  const client = await openClient({ status, error });
  expect(await client.refresh('a token')).toBeUndefined();
});

test.each([
  [400, 'invalid_request'],
  [401, 'invalid_client'],
  [500, 'server_error'],
])('a refresh token may still hold where the answer is %i %s', async (status, error) => {
  const client = await openClient({ status, error });
  await expect(client.refresh('a token')).rejects.toMatchObject({ status: 503 });
});

/** A client of an authorization server that gives everybody one answer. */
async function openClient({ status, error }: { status: number; error: string }) {
  const body = JSON.stringify({ error, error_description: 'The refresh token is invalid.', hint: 'Revoked' });
  const server = createServer((_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(body),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const url = `http://127.0.0.1:${port}`;
  const settings = { clientId: 'goal-editor', clientSecret: 'a secret', scope: '' };
  return createOAuthClient(
    { ...settings, authorizeUrl: `${url}/authorize`, tokenUrl: `${url}/token` },
    () => new Date(),
  );
}
