import { freePort } from '../src/testing/network/free-port';
import {
  type AuthorizationServer,
  startAuthorizationServer,
} from '../src/testing/servers/authorization-server';
import { type DocumentedUpstream, startDocumentedUpstream } from '../src/testing/servers/documented-upstream';
import { test as base } from './fixtures';
import { startGatewayServer } from './start-gateway-server';

export { expect } from './fixtures';

type WorkerFixtures = {
  gatewayPort: string;
  /** The sign-in page of Plannr, on another site than the editor's. */
  authorization: AuthorizationServer;
  /** Plannr's API, which knows its own token and those that the sign-in issued. */
  upstream: DocumentedUpstream;
};

/** The journeys' test, with the built server in front of a Plannr. */
export const test = base.extend<object, WorkerFixtures>({
  gatewayPort: [async ({ browserName: _ }, use) => use(String(await freePort())), { scope: 'worker' }],
  authorization: [
    async ({ gatewayPort }, use) => {
      const redirectUris = [`http://127.0.0.1:${gatewayPort}/bff/oauth/callback`];
      const authorization = await startAuthorizationServer({ redirectUris, host: 'localhost' });
      await use(authorization);
      await authorization.close();
    },
    { scope: 'worker' },
  ],
  upstream: [
    async ({ authorization }, use) => {
      const upstream = await startDocumentedUpstream({
        hasGoalList: true,
        keeps: true,
        knows: authorization.knows,
      });
      await use(upstream);
      await upstream.close();
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ gatewayPort, authorization, upstream, settings }, use) => {
      const { clientId, clientSecret, authorizeUrl, tokenUrl, scope } = authorization.oauth;
      const server = await startGatewayServer(upstream.url, {
        PORT: gatewayPort,
        PLANNR_OAUTH_CLIENT_ID: clientId,
        PLANNR_OAUTH_CLIENT_SECRET: clientSecret,
        PLANNR_OAUTH_AUTHORIZE_URL: authorizeUrl,
        PLANNR_OAUTH_TOKEN_URL: tokenUrl,
        PLANNR_OAUTH_SCOPE: scope,
        ...settings,
      });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
});
