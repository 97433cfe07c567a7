import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Caller, Identity } from '../backend';
import { refuseUnknownRoute } from '../http/not-found';
import type { RateLimits } from '../http/rate-limits';
import { Refusal, unauthenticated } from '../http/refusal';
import './request-caller';
import { readBearer } from './bearer';

type ApiAuth = { identity: Identity; limits: RateLimits; routes: FastifyPluginAsync };

const accountHeader = 'x-plannr-account-uuid';

/** Plannr's own authentication: a bearer token and its account. Cookies are ignored. */
export function apiAuth({ identity, limits, routes }: ApiAuth): FastifyPluginAsync {
  return async (scope: FastifyInstance) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (!request.is404) request.caller = await identify(request, count).catch(countStranger);
      await (request.caller ? limits.countCaller(request, reply) : count());

      function count(): Promise<void> {
        return limits.countAddress(request, reply);
      }

      async function countStranger(error: unknown): Promise<never> {
        await count();
        throw error;
      }
    });
    scope.setNotFoundHandler(refuseUnknownRoute(scope));
    await scope.register(routes);
  };

  async function identify(request: FastifyRequest, beforeAsking: () => Promise<void>): Promise<Caller> {
    const token = readBearer(request);
    if (!token) throw unauthenticated('Bearer');
    const account = request.headers[accountHeader]?.toString().trim().toLowerCase();
    const caller = await identity.callerOfToken(token, account || undefined, beforeAsking);
    if (!account && !request.routeOptions.config.needsNoAccount)
      throw new Refusal(400, 'Send X-PLANNR-ACCOUNT-UUID: the account UUID that /api/v1/logins gives');
    return caller;
  }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** This route below `/api` needs no `X-PLANNR-ACCOUNT-UUID`: a client learns its account from it. */
    needsNoAccount?: boolean;
  }
}
