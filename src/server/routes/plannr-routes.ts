import type { FastifyPluginAsync } from 'fastify';
import { accountRoutes } from './accounts';
import { circleRoutes } from './circles';
import { goalRoutes } from './goals';
import { historyRoutes } from './history';
import type { PlannrRouteOptions } from './plannr-route-options';

/** The routes of Plannr's contract and our history, the same in every API. */
export function plannrRoutes(options: PlannrRouteOptions): FastifyPluginAsync {
  return async (scope) => {
    await scope.register(goalRoutes(options), { prefix: '/v2/goals' });
    if (!options.isExact) await scope.register(historyRoutes(options), { prefix: '/v2/goals' });
    await scope.register(accountRoutes(options), { prefix: '/v1' });
    await scope.register(circleRoutes(options), { prefix: '/v1' });
  };
}
