import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Identity } from '../backend';
import { refuseUnknownRoute } from '../not-found';
import type { RateLimits } from '../rate-limits';
import { unauthenticated } from '../refusal';
import '../request-caller';
import { sessionRoutes } from '../routes/session';
import type { Settings } from '../settings';
import { requireSameOrigin } from './same-origin';
import { readSessionCookie } from './session-cookie';

type BffDoor = {
  identity: Identity;
  settings: Settings;
  limits: RateLimits;
  origin: () => string;
  routes: FastifyPluginAsync;
};

/** The browser's door: our own pages with the session cookie. `Authorization` is not read. */
export function bffDoor({ identity, settings, limits, origin, routes }: BffDoor): FastifyPluginAsync {
  return async (scope: FastifyInstance) => {
    await scope.register(cookie);
    scope.addHook('onRoute', (route) => {
      route.schema = { ...route.schema, hide: true };
    });
    scope.setNotFoundHandler(refuseUnknownRoute(scope));

    scope.addHook('onRequest', async (request, reply) => {
      const id = request.is404 ? undefined : readSessionCookie(request);
      request.signedIn = (id !== undefined && (await identity.findSession(id))) || null;
      request.caller = request.signedIn?.caller ?? null;
      await (request.caller ? limits.countCaller(request, reply) : limits.countAddress(request, reply));
      if (!request.is404) requireSameOrigin(request, origin());
    });
    await scope.register(sessionRoutes({ identity, settings, limits }), { prefix: '/session' });
    await scope.register(
      async (api) => {
        api.addHook('onRequest', async (request) => {
          if (!request.caller) throw unauthenticated();
        });
        await api.register(routes);
      },
      { prefix: '/api' },
    );
  };
}
