import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { callerOf } from '../auth/request-caller';
import type { Backend } from '../backend';
import { faultsOf } from '../http/faults-of';
import { refuseFaults } from '../http/refusal';
import { nestQuery } from './nest-query';
import { uuidsFilter } from './query-parameters';

const query = z.object({ holders: uuidsFilter.read });

/** Our own pages' `/joint-accounts?holders=…`: Plannr filters goals by account and accounts by no holder. */
export function jointAccountRoutes({ backend }: { backend: Backend }): FastifyPluginAsync {
  return async (scope) => {
    scope.get('/joint-accounts', async (request) => {
      const asked = query.safeParse(nestQuery(request.query));
      if (!asked.success) throw refuseFaults(faultsOf(asked.error));
      return { data: await backend.listJointAccounts(callerOf(request), asked.data.holders) };
    });
  };
}
