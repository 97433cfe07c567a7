import type { FastifyPluginAsync } from 'fastify';
import { circleWithAccountsAnswer } from '../../contract/answers';
import { circleSorts } from '../../contract/page';
import { pageAnswer } from '../../contract/page-answer';
import { problem } from '../../contract/problem';
import { callerOf } from '../auth/request-caller';
import { listQuery } from './list-query';
import { pageBody } from './page-body';
import type { PlannrRouteOptions } from './plannr-route-options';
import { nameFilter, uuidsFilter } from './query-parameters';

const circlesQuery = listQuery({
  filters: { uuid: uuidsFilter, account_uuids: uuidsFilter, name: nameFilter },
  sorts: circleSorts,
  includes: ['accounts'],
});

/** Plannr's `/api/v1/circles`. */
export function circleRoutes({ backend, addressOf }: PlannrRouteOptions): FastifyPluginAsync {
  return async (scope) => {
    scope.get('/circles', { schema }, async (request) => {
      const { filter, request: page, include } = circlesQuery.read(request.query);
      const wanted = { uuids: filter.uuid, accountUuids: filter.account_uuids, name: filter.name };
      const withAccounts = include.includes('accounts');
      const found = await backend.listCircles(callerOf(request), wanted, { ...page, withAccounts });
      return pageBody(found, { pageNumber: page.page, perPage: page.perPage, address: addressOf(request) });
    });
  };
}

const schema = {
  tags: ['Circles'],
  summary: 'List circles',
  querystring: circlesQuery.documented,
  response: {
    200: pageAnswer(circleWithAccountsAnswer),
    400: problem,
    401: problem,
    403: problem,
    422: problem,
    429: problem,
  },
};
