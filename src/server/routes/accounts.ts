import type { FastifyPluginAsync } from 'fastify';
import { accountAnswer, loginsAnswer } from '../../contract/answers';
import { accountSorts } from '../../contract/page';
import { pageAnswer } from '../../contract/page-answer';
import { problem } from '../../contract/problem';
import { callerOf } from '../auth/request-caller';
import { listQuery } from './list-query';
import { pageBody } from './page-body';
import type { PlannrRouteOptions } from './plannr-route-options';
import { nameFilter, uuidsFilter, wordOf } from './query-parameters';
import { uuidOf, uuidParams } from './request-parts';

const accountsQuery = listQuery({
  filters: { type: wordOf(['client', 'employee', 'external']), uuid: uuidsFilter, name: nameFilter },
  sorts: accountSorts,
});

const tokenRefusals = { 401: problem, 403: problem, 429: problem };
const refusals = { 400: problem, ...tokenRefusals };

/** Plannr's `/api/v1/account` and `/api/v1/logins`. */
export function accountRoutes({ backend, addressOf }: PlannrRouteOptions): FastifyPluginAsync {
  return async (scope) => {
    scope.get('/account', { schema: listSchema }, async (request) => {
      const { filter, request: page } = accountsQuery.read(request.query);
      const { uuid, type, name } = filter;
      const found = await backend.listAccounts(callerOf(request), { uuids: uuid, type, name }, page);
      return pageBody(found, { pageNumber: page.page, perPage: page.perPage, address: addressOf(request) });
    });

    scope.get('/account/:uuid', { schema: showSchema }, async (request) =>
      backend.findAccount(callerOf(request), uuidOf(request)),
    );

    scope.get('/logins', { schema: loginsSchema, config: { needsNoAccount: true } }, async (request) => ({
      data: await backend.listLogins(callerOf(request)),
    }));
  };
}

const tags = ['Accounts'];
const listSchema = {
  tags,
  summary: 'List accounts',
  querystring: accountsQuery.documented,
  response: { 200: pageAnswer(accountAnswer), 422: problem, ...refusals },
};
const showSchema = {
  tags,
  summary: 'Show an account',
  params: uuidParams,
  response: { 200: accountAnswer, 404: problem, ...refusals },
};
const loginsSchema = {
  tags,
  summary: 'List the logins of the token; comes without X-PLANNR-ACCOUNT-UUID',
  security: [{ token: [] }],
  response: { 200: loginsAnswer, ...tokenRefusals },
};
