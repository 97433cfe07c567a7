import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { embedHostHeader } from '../../contract/headers';
import type { EmbedSessionAnswer } from '../../contract/session';
import { isAllowedOrigin } from '../../embed/allow-list';
import type { EmbedGrant, EmbedGrants } from '../backend';
import { refuseUnknownRoute } from '../http/not-found';
import type { RateLimits } from '../http/rate-limits';
import { Refusal, unauthenticated } from '../http/refusal';
import './request-caller';
import { sessionBody } from '../routes/session-body';
import type { Settings } from '../start/settings';
import { readBearer } from './bearer';

type EmbedAuth = {
  embedGrants: EmbedGrants;
  settings: Settings;
  limits: RateLimits;
  /** Over a backend that keeps to the scope of a caller. */
  routes: FastifyPluginAsync;
};

const preflight = {
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
  'access-control-allow-headers': `authorization, content-type, if-match, ${embedHostHeader}`,
  'access-control-max-age': '7200',
};

/** The frame's authentication: an embed token in the page that it was made for. Cookies and access tokens are ignored. */
export function embedAuth({ embedGrants, settings, limits, routes }: EmbedAuth): FastifyPluginAsync {
  return async (scope: FastifyInstance) => {
    scope.decorateRequest('embedGrant', null);
    scope.addHook('onRoute', (route) => {
      route.schema = { ...route.schema, hide: true };
    });
    scope.setNotFoundHandler(refuseUnknownRoute(scope));

    scope.addHook('onRequest', async (request, reply) => {
      // A browser sends a preflight before it sends a token.
      if (request.method === 'OPTIONS') return reply.code(204).headers(preflight).send();
      const token = request.is404 ? undefined : readBearer(request);
      const grant = token === undefined ? undefined : await embedGrants.find(token);
      request.caller = grant?.signedIn.caller ?? null;
      await (grant ? limits.countCaller(request, reply) : limits.countAddress(request, reply));
      if (request.is404) return;
      if (!grant) throw unauthenticated('Bearer');
      requireHost(request, grant);
      request.embedGrant = grant;
    });
    scope.get('/session', async ({ embedGrant }): Promise<EmbedSessionAnswer> => {
      if (!embedGrant) throw unauthenticated('Bearer');
      return { ...sessionBody(settings, embedGrant.signedIn), goal: embedGrant.goalUuid };
    });
    await scope.register(routes, { prefix: '/api' });
  };

  function requireHost({ headers }: FastifyRequest, { hostOrigin }: EmbedGrant): void {
    const host = headers[embedHostHeader];
    if (host === undefined) throw new Refusal(403, `Send the header ${embedHostHeader}`);
    if (host !== hostOrigin) throw new Refusal(403, 'This token is for a page of another origin');
    if (!isAllowedOrigin(hostOrigin, settings.embedOrigins))
      throw new Refusal(403, 'Pages of this origin may no longer show the editor');
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What an authenticated frame may do. */
    embedGrant: EmbedGrant | null;
  }
}
