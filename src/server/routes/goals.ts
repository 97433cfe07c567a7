import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { goalAnswer } from '../../contract/answers';
import { goalListAnswer } from '../../contract/goal-list';
import { newGoalBody, postGoalBody, putGoalBody } from '../../contract/goal-request';
import { goalSorts } from '../../contract/page';
import { conflictProblem, problem } from '../../contract/problem';
import { callerOf } from '../auth/request-caller';
import type { Caller, NewGoal, TaggedGoal } from '../backend';
import { readIfMatch, readIfNoneMatch } from '../http/entity-tags';
import { faultsOf } from '../http/faults-of';
import { Refusal, refuseFaults } from '../http/refusal';
import { refuseConflict } from '../http/refuse-goal';
import { type GoalBody, joinFaults, parseGoalBody } from './goal-body';
import { listQuery } from './list-query';
import { pageBody } from './page-body';
import type { PlannrRouteOptions } from './plannr-route-options';
import { nameFilter, uuidsFilter } from './query-parameters';
import { uuidOf, uuidParams } from './request-parts';

const goalsQuery = listQuery({
  filters: { uuid: uuidsFilter, account_uuids: uuidsFilter, circle_uuids: uuidsFilter, name: nameFilter },
  sorts: goalSorts,
  includes: ['shared_owner'],
});

const refusals = { 400: problem, 401: problem, 403: problem, 422: problem, 429: problem };
const oneRefusals = { ...refusals, 404: problem };
const writeRefusals = { ...refusals, 413: problem, 415: problem };
const gone = z.null().meta({ description: 'Deleted' });
const etag = {
  type: 'string',
  description: 'Names the state of the goal. Send it as If-Match with the next PUT or DELETE.',
};
const shown = goalAnswer.meta({ description: 'The goal as it is stored', headers: { ETag: etag } });
const created = goalAnswer.meta({
  description: 'The goal as it was created',
  headers: { ETag: etag, Location: { type: 'string', description: 'The path of the goal' } },
});
const conflict = conflictProblem.meta({
  description:
    'Nothing was changed: the goal is no longer in the state that If-Match names, or it is in one that If-None-Match excludes, or it does not exist any more. `current` is the goal as it is stored now.',
  headers: {
    ETag: { ...etag, description: `${etag.description} Absent if the goal does not exist any more.` },
  },
});

/** Plannr's `/api/v2/goals`, from the list to the delete. */
export function goalRoutes(options: PlannrRouteOptions): FastifyPluginAsync {
  const { backend, addressOf, needsIfMatch, takesUuid, isExact } = options;
  return async (scope) => {
    scope.get('', { schema: listSchema }, async (request) => {
      const { filter, request: page } = goalsQuery.read(request.query);
      const { uuid, account_uuids, circle_uuids, name } = filter;
      const wanted = { uuids: uuid, accountUuids: account_uuids, circleUuids: circle_uuids, name };
      const found = await backend.listGoals(callerOf(request), wanted, page);
      return pageBody(found, { pageNumber: page.page, perPage: page.perPage, address: addressOf(request) });
    });

    scope.get('/:uuid', { schema: showSchema }, async (request, reply) =>
      send(reply, await backend.findGoal(callerOf(request), uuidOf(request))),
    );

    scope.post('', { schema: createSchema }, async (request, reply) => {
      const caller = callerOf(request);
      const body = parseGoalBody('POST', request.body, { isExact });
      const { goal, beside } = await requireSound(caller, undefined, body);
      // POST's schema requires the name and the owners.
      const uuid = takesUuid ? readNewUuid(request.body) : undefined;
      const created = await backend.createGoal(caller, goal as NewGoal, { ...beside, uuid });
      reply.code(201).header('location', `${addressOf(request).pathname}/${created.goal.uuid}`);
      return send(reply, created);
    });

    scope.put('/:uuid', { schema: updateSchema }, async (request, reply) => {
      const caller = callerOf(request);
      const uuid = uuidOf(request);
      const ifMatch = await checkConditions(request);
      const body = parseGoalBody('PUT', request.body, { isExact });
      const { goal, beside } = await requireSound(caller, uuid, body);
      return send(reply, await backend.updateGoal(caller, uuid, goal, { ifMatch, ...beside }));
    });

    scope.delete('/:uuid', { schema: deleteSchema }, async (request, reply) => {
      const ifMatch = await checkConditions(request);
      await backend.deleteGoal(callerOf(request), uuidOf(request), { ifMatch });
      return reply.code(204).send();
    });
  };

  /** The `If-Match` of a write. Throws `Refusal` with 400, 412 and 428. */
  async function checkConditions(request: FastifyRequest): Promise<string | undefined> {
    const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = request.headers;
    readIfMatch(ifMatch);
    // "*" names no version, so it would overwrite in silence.
    if (needsIfMatch && (ifMatch === undefined || ifMatch.trim() === '*'))
      throw new Refusal(428, 'Send If-Match with the ETag of the goal as you read it');
    const isExcluded = readIfNoneMatch(ifNoneMatch);
    if (ifNoneMatch !== undefined) {
      const current = await backend.findGoal(callerOf(request), uuidOf(request));
      // With "*" only a missing goal would match, which neither a PUT nor a DELETE can have.
      // https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2
      if (!isExcluded || isExcluded(current.etag)) throw refuseConflict(current);
    }
    return ifMatch;
  }

  async function requireSound(caller: Caller, uuid: string | undefined, body: GoalBody) {
    if (body.isSound) return body;
    // A goal that the caller may not see or change is 404 or 403 before its body is read.
    const fromDatabase = await backend.findFaults(caller, uuid, body.goal);
    throw refuseFaults(joinFaults(body.faults, body.restoreKeys(fromDatabase)));
  }
}

function readNewUuid(body: unknown): string | undefined {
  const { data, error } = newGoalBody.safeParse(body);
  if (error) throw refuseFaults(faultsOf(error));
  return data.uuid;
}

function send(reply: FastifyReply, { goal, etag }: TaggedGoal) {
  return reply.header('etag', etag).send(goal);
}

const tags = ['Goals'];
const listSchema = {
  tags,
  summary: 'List goals',
  querystring: goalsQuery.documented,
  response: { 200: goalListAnswer, ...refusals },
};
const showSchema = {
  tags,
  summary: 'Show a goal',
  params: uuidParams,
  response: { 200: shown, ...oneRefusals },
};
const createSchema = {
  tags,
  summary: 'Create a goal',
  body: postGoalBody,
  response: { 201: created, ...writeRefusals },
};
const conditions = z.object({
  'if-match': z.string().optional().meta({ description: 'The ETag of the goal as you read it' }),
  'if-none-match': z.string().optional().meta({ description: 'ETags that the goal must not have' }),
});
const updateSchema = {
  tags,
  summary: 'Update a goal; a field that is left out stays as it was',
  params: uuidParams,
  headers: conditions,
  body: putGoalBody,
  response: { 200: shown, ...writeRefusals, 404: problem, 412: conflict },
};
const deleteSchema = {
  tags,
  summary: 'Delete a goal',
  params: uuidParams,
  headers: conditions,
  response: { 204: gone, ...oneRefusals, 412: conflict },
};
