import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

type Options = {
  /** The addresses that browsers may be sent back to. */
  redirectUris: string[];
  /** A name of this machine; another one than that of our server makes it another site. */
  host?: '127.0.0.1' | 'localhost';
  accessTokenSeconds?: number;
};

const scope = 'goals';
const client = { id: 'goal-editor', secret: 'the secret that Plannr knows us by' };

export type AuthorizationServer = Awaited<ReturnType<typeof startAuthorizationServer>>;

/** A real OAuth2 server on a free port, set up as Plannr's: code flow with a secret, refresh tokens that are used once. */
export async function startAuthorizationServer({
  redirectUris,
  host = '127.0.0.1',
  accessTokenSeconds = 3600,
}: Options) {
  const server = createServer(serve).listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const url = `http://${host}:${port}`;
  const provider = new Provider(url, configuration({ redirectUris, accessTokenSeconds }));
  const answerByProvider = provider.callback();
  let refreshes = 0;
  let isDown = false;
  let beforeToken = async () => {};

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const [, uid, choice] = /^\/interaction\/([\w-]+)(?:\/(allow|deny))?$/.exec(request.url ?? '') ?? [];
    if (request.url === '/token') await beforeToken();
    if (isDown) response.writeHead(503).end();
    else if (choice === 'allow')
      await provider.interactionFinished(request, response, { login: { accountId: 'alex' } });
    else if (choice === 'deny')
      await provider.interactionFinished(request, response, { error: 'access_denied' });
    else if (uid) response.setHeader('content-type', 'text/html').end(questionPage(uid));
    else await answerByProvider(request, response);
  }
  provider.on('grant.success', ({ oidc }) => {
    if (oidc.params?.grant_type === 'refresh_token') refreshes += 1;
  });

  return {
    url,
    /** How our server is known to it. */
    oauth: {
      clientId: client.id,
      clientSecret: client.secret,
      authorizeUrl: `${url}/auth`,
      tokenUrl: `${url}/token`,
      scope,
    },
    /** Whether it gave out a token that still holds. */
    knows: async (token: string) => (await provider.AccessToken.find(token))?.isValid ?? false,
    /** Ends a token that it gave out. */
    endToken: async (token: string) => (await provider.AccessToken.find(token))?.destroy(),
    /** Ends everything that it issued to the holder of a token. */
    async endGrant(token: string) {
      const { grantId } = (await provider.AccessToken.find(token)) ?? {};
      for (const kind of [provider.AccessToken, provider.RefreshToken])
        if (grantId !== undefined) await kind.revokeByGrantId(grantId);
    },
    refreshes: () => refreshes,
    /** Whether it answers nothing but 503. */
    setDown(is: boolean) {
      isDown = is;
    },
    /** Holds every token request until it is released; `arrived` resolves with the first. */
    holdTokens() {
      let letGo = () => {};
      const gate = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const arrived = new Promise<void>((resolve) => {
        beforeToken = () => {
          resolve();
          return gate;
        };
      });
      return { arrived, letGo };
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function configuration({ redirectUris, accessTokenSeconds }: Required<Omit<Options, 'host'>>): Configuration {
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: redirectUris,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    scopes: [scope],
    cookies: { keys: ['the cookies of a test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    async loadExistingGrant({ oidc }) {
      const { Grant } = oidc.provider;
      const grant = new Grant({ accountId: oidc.session?.accountId, clientId: oidc.client?.clientId });
      grant.addOIDCScope(scope);
      await grant.save();
      return grant;
    },
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    ttl: { AccessToken: accessTokenSeconds },
  };
}

function questionPage(uid: string): string {
  return `<!doctype html><title>Plannr</title><h1>May the goal editor use your account?</h1>
    <a href="/interaction/${uid}/allow">Allow</a> <a href="/interaction/${uid}/deny">Do not allow</a>`;
}
