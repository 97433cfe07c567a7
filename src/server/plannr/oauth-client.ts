import {
  type AuthorizationServer,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  ClientSecretPost,
  calculatePKCECodeChallenge,
  processAuthorizationCodeResponse,
  processRefreshTokenResponse,
  ResponseBodyError,
  refreshTokenGrantRequest,
  type TokenEndpointResponse,
  validateAuthResponse,
} from 'oauth4webapi';
import { Refusal } from '../http/refusal';
import type { OAuthSettings } from '../start/settings';
import type { FreshTokens } from './create-renewal';

type Asking = { state: string; verifier: string; redirectUri: string };

const answerMs = 10_000;

export type OAuthClient = ReturnType<typeof createOAuthClient>;

/** Our server as a client of Plannr's authorization server: code flow with a secret and PKCE. */
export function createOAuthClient(settings: OAuthSettings, clock: () => Date) {
  const { clientId, clientSecret, authorizeUrl, tokenUrl, scope } = settings;
  const server: AuthorizationServer = { issuer: new URL(authorizeUrl).origin, token_endpoint: tokenUrl };
  const client = { client_id: clientId };
  const secret = ClientSecretPost(clientSecret);
  // The settings allow http on loopback only.
  const options = () => ({ [allowInsecureRequests]: true, signal: AbortSignal.timeout(answerMs) });

  return {
    /** The address at which Plannr asks the adviser to let us in. https://www.rfc-editor.org/rfc/rfc7636 */
    async addressOf({ state, verifier, redirectUri }: Asking): Promise<string> {
      const address = new URL(authorizeUrl);
      const parameters = {
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        ...(scope && { scope }),
        state,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      };
      for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
      return address.href;
    },

    /** Plannr's tokens for the code that the browser returned with; rejects for any other return. */
    async exchange(answer: URLSearchParams, { state, verifier, redirectUri }: Asking): Promise<FreshTokens> {
      // Names the answering server (https://www.rfc-editor.org/rfc/rfc9207); what Plannr sends is not documented.
      const parameters = new URLSearchParams([...answer].filter(([name]) => name !== 'iss'));
      const valid = validateAuthResponse(server, client, parameters, state);
      const response = await authorizationCodeGrantRequest(
        server,
        client,
        secret,
        valid,
        redirectUri,
        verifier,
        options(),
      );
      return readTokens(await processAuthorizationCodeResponse(server, client, response));
    },

    /** Undefined if Plannr refuses the token; 503 if it does not answer, or answers something else. */
    async refresh(refreshToken: string): Promise<FreshTokens | undefined> {
      try {
        const response = await refreshTokenGrantRequest(server, client, secret, refreshToken, options());
        return readTokens(await processRefreshTokenResponse(server, client, response));
      } catch (cause) {
        if (isOver(cause)) return undefined;
        throw new Refusal(503, 'Plannr doesn’t answer, so we can’t keep you signed in', {
          headers: { 'retry-after': '5' },
          cause,
        });
      }
    },
  };

  function readTokens({ access_token, refresh_token, expires_in }: TokenEndpointResponse): FreshTokens {
    return {
      accessToken: access_token,
      ...(refresh_token !== undefined && { refreshToken: refresh_token }),
      ...(expires_in !== undefined && { expiresAt: clock().getTime() + expires_in * 1000 }),
    };
  }
}

/**
 * Whether the token itself was refused. Older versions of league/oauth2-server, which Laravel uses, have their own
 * word for it.
 */
function isOver(error: unknown): boolean {
  if (!(error instanceof ResponseBodyError)) return false;
  return error.error === 'invalid_grant' || (error.error === 'invalid_request' && error.status === 401);
}
