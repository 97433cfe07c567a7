import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Backend, EmbedGrants, Identity } from '../backend';
import type { RateLimits } from '../http/rate-limits';
import type { Log } from '../http/request-log';
import type { OAuthSignIn } from '../plannr/oauth-sign-in';
import { embedTokenRoutes } from '../routes/embed-tokens';
import { jointAccountRoutes } from '../routes/joint-accounts';
import { oauthRoutes } from '../routes/oauth';
import { plannrRoutes } from '../routes/plannr-routes';
import type { Settings } from '../start/settings';
import { apiAuth } from './api-auth';
import { browserCookies } from './browser-cookies';
import { embedAuth } from './embed-auth';
import { scopedBackend } from './scoped-backend';
import { sessionAuth } from './session-auth';

type AuthenticatedRoutes = {
  backend: Backend;
  identity: Identity;
  embedGrants: EmbedGrants;
  /** The sign-in at Plannr, if it is configured. */
  oauth: OAuthSignIn | undefined;
  settings: Settings;
  sessionSecrets: readonly string[];
  limits: RateLimits;
  log: Log | undefined;
  /** Our own, as browsers and clients know it. */
  origin: () => string;
};

/** The three ways to authenticate, with one set of routes behind them; no request can use two. */
export function authenticatedRoutes(given: AuthenticatedRoutes): FastifyPluginAsync {
  const { backend, embedGrants, settings, oauth, origin } = given;
  const { isExact, embedOrigins } = settings;
  const addressOf = (request: FastifyRequest) => new URL(origin() + request.url);
  const shared = { backend, addressOf, isExact };
  // The origin of a free port is known once the server listens.
  const cookies = () => browserCookies(origin());
  return async (scope) => {
    const routes: FastifyPluginAsync = async (api) => {
      await api.register(plannrRoutes({ ...shared, needsIfMatch: false, takesUuid: false }));
      await api.register(embedTokenRoutes({ backend, embedGrants, embedOrigins }), { prefix: '/embed/v1' });
    };
    await scope.register(apiAuth({ ...given, routes }), { prefix: '/api' });
    const forPages: FastifyPluginAsync = async (api) => {
      await api.register(plannrRoutes({ ...shared, needsIfMatch: true, takesUuid: true }));
      await api.register(jointAccountRoutes({ backend }));
    };
    await scope.register(sessionAuth({ ...given, cookies, routes: forPages }), { prefix: '/bff' });
    if (oauth) await scope.register(oauthRoutes({ ...given, cookies, oauth }), { prefix: '/bff/oauth' });
    // The UUID of a frame's goal was chosen with its token.
    const forFrames = plannrRoutes({
      ...shared,
      backend: scopedBackend(backend),
      needsIfMatch: true,
      takesUuid: false,
    });
    await scope.register(embedAuth({ ...given, routes: forFrames }), { prefix: '/embed/v1' });
  };
}
