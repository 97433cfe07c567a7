import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { refuseUnknownRoute } from '../http/not-found';
import { unauthenticated } from '../http/refusal';
import './request-caller';
import { type SessionRoutes, sessionRoutes } from '../routes/session';
import { requireSameOrigin } from './same-origin';

type SessionAuth = SessionRoutes & { origin: () => string; routes: FastifyPluginAsync };

/** The browser's authentication: our own pages with the session cookie. `Authorization` is ignored. */
export function sessionAuth({ origin, routes, ...session }: SessionAuth): FastifyPluginAsync {
  return async (scope: FastifyInstance) => {
    const { identity, limits, cookies } = session;
    await scope.register(cookie);
    scope.addHook('onRoute', (route) => {
      route.schema = { ...route.schema, hide: true };
    });
    scope.setNotFoundHandler(refuseUnknownRoute(scope));

    scope.addHook('onRequest', async (request, reply) => {
      const { needsNoSession } = request.routeOptions.config;
      const id = request.is404 || needsNoSession ? undefined : cookies().session.read(request);
      request.signedIn = (id !== undefined && (await identity.findSession(id))) || null;
      request.caller = request.signedIn?.caller ?? null;
      await (request.caller ? limits.countCaller(request, reply) : limits.countAddress(request, reply));
      if (!request.is404) requireSameOrigin(request, origin());
    });
    await scope.register(sessionRoutes(session), { prefix: '/session' });
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

declare module 'fastify' {
  interface FastifyContextConfig {
    /** These routes below `/bff` answer without an account: signing out works whoever else is down. */
    needsNoSession?: boolean;
  }
}
