import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Backend } from '../backend';
import { accountRoutes } from './accounts';
import { circleRoutes } from './circles';
import { goalRoutes } from './goals';
import { historyRoutes } from './history';

export type PlannrRoutes = {
  backend: Backend;
  /** The whole address of a request, on the origin that browsers and clients use. */
  addressOf: (request: FastifyRequest) => URL;
  /** Whether a PUT and a DELETE must name the version that they were made from. */
  needsIfMatch: boolean;
  /** Whether whoever creates a goal may choose its UUID. */
  takesUuid: boolean;
  /** Whether nothing is taken and nothing is there that Plannr does not document. */
  isExact: boolean;
};

/** The routes of Plannr's contract and the history that we add, the same behind every door. */
export function plannrRoutes(options: PlannrRoutes): FastifyPluginAsync {
  return async (scope) => {
    await scope.register(goalRoutes(options), { prefix: '/v2/goals' });
    if (!options.isExact) await scope.register(historyRoutes(options), { prefix: '/v2/goals' });
    await scope.register(accountRoutes(options), { prefix: '/v1' });
    await scope.register(circleRoutes(options), { prefix: '/v1' });
  };
}
