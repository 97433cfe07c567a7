import type { FastifyPluginAsync } from 'fastify';
import { goalChangeAnswer } from '../../contract/goal-change-answer';
import { pageAnswer } from '../../contract/page-answer';
import { problem } from '../../contract/problem';
import { callerOf } from '../auth/request-caller';
import { pageBody } from './page-body';
import { pageQuery } from './page-query';
import type { PlannrRouteOptions } from './plannr-route-options';
import { uuidOf, uuidParams } from './request-parts';

/** Our own `/api/v2/goals/{uuid}/history`, which Plannr does not have. */
export function historyRoutes({ backend, addressOf }: PlannrRouteOptions): FastifyPluginAsync {
  return async (scope) => {
    scope.get('/:uuid/history', { schema }, async (request) => {
      const page = pageQuery.read(request.query);
      const found = await backend.listHistory(callerOf(request), uuidOf(request), page);
      return pageBody(found, { pageNumber: page.page, perPage: page.perPage, address: addressOf(request) });
    });
  };
}

const schema = {
  tags: ['Goals'],
  summary: 'List what was changed in a goal, newest first; of a deleted goal too',
  params: uuidParams,
  querystring: pageQuery.documented,
  response: {
    200: pageAnswer(goalChangeAnswer),
    400: problem,
    401: problem,
    403: problem,
    404: problem,
    422: problem,
    429: problem,
  },
};
