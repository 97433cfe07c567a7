import { expect, onTestFinished, test } from 'vitest';
import { answerJson } from '../../testing/network/faults';
import { startFaultyProxy } from '../../testing/network/faulty-proxy';
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

/** A client of an authorization server that gives everyone the same answer. */
async function openClient({ status, error }: { status: number; error: string }) {
  const server = await startFaultyProxy();
  onTestFinished(() => server.close());
  const body = { error, error_description: 'The refresh token is invalid.', hint: 'Revoked' };
  server.always(answerJson({ status, body }));
  const settings = { clientId: 'goal-editor', clientSecret: 'a secret', scope: '' };
  return createOAuthClient(
    { ...settings, authorizeUrl: `${server.url}/authorize`, tokenUrl: `${server.url}/token` },
    () => new Date(),
  );
}
