import type { FastifyPluginAsync } from 'fastify';
import { embedTokenAnswer, embedTokenBody } from '../../contract/embed-token';
import { problem } from '../../contract/problem';
import { isAllowedOrigin } from '../../embed/allow-list';
import { readBearer } from '../auth/bearer';
import { callerOf } from '../auth/request-caller';
import type { Backend, Caller, EmbedGrants } from '../backend';
import { faultsOf } from '../http/faults-of';
import { type Faults, Refusal, refuseFaults, unauthenticated } from '../http/refusal';
import { joinFaults } from './goal-body';
import { requireObject } from './request-parts';

type EmbedTokenRoutes = {
  backend: Backend;
  embedGrants: EmbedGrants;
  /** Of the pages that may show the editor. */
  embedOrigins: readonly string[];
};

type Asked = { goal: string | undefined; origin: string | undefined; write: boolean | undefined };

/** `/api/embed/v1/tokens`: a CRM's server gets a token for a frame in one of its pages. */
export function embedTokenRoutes({
  backend,
  embedGrants,
  embedOrigins,
}: EmbedTokenRoutes): FastifyPluginAsync {
  return async (scope) => {
    scope.post('/tokens', { schema }, async (request, reply) => {
      const caller = callerOf(request);
      const accessToken = readBearer(request);
      if (accessToken === undefined) throw unauthenticated('Bearer');
      const body = requireObject(request.body);
      const result = embedTokenBody.safeParse(body);
      const asked = soundParts(body);
      const faults = joinFaults(
        result.success ? {} : faultsOf(result.error),
        await findFaults(caller, asked),
      );
      if (!result.success || Object.keys(faults).length > 0) throw refuseFaults(faults);
      const { goal, origin, expires_in } = result.data;
      const token = await embedGrants.grant({
        accessToken,
        accountUuid: caller.accountUuid,
        hostOrigin: origin,
        goalUuid: goal === 'new' ? null : goal,
        mayWrite: asked.write ?? caller.mayWrite,
        lifeMs: expires_in * 1000,
      });
      return reply.code(201).send({ token, expires_in });
    });
  };

  async function findFaults(caller: Caller, { goal, origin, write }: Asked): Promise<Faults> {
    const isGoalUnknown = goal !== undefined && goal !== 'new' && !(await maySee(caller, goal));
    const isNewWithoutWriting = goal === 'new' && !(write ?? caller.mayWrite);
    const isOriginUnknown = origin !== undefined && !isAllowedOrigin(origin, embedOrigins);
    return {
      ...(isGoalUnknown && { goal: ['This goal does not exist'] }),
      ...(isNewWithoutWriting && { goal: ['A new goal needs a token that may write'] }),
      ...(isOriginUnknown && {
        origin: ['Give an origin that EMBED_ORIGINS allows, as browsers write it: https://crm.example'],
      }),
      ...(write && !caller.mayWrite && { permissions: ['Your account may not change goals: ask to read'] }),
    };
  }

  async function maySee(caller: Caller, goalUuid: string): Promise<boolean> {
    return backend.findGoal(caller, goalUuid).then(
      () => true,
      (error) => {
        if (error instanceof Refusal && [403, 404].includes(error.status)) return false;
        throw error;
      },
    );
  }
}

/** The well-formed parts, so that their further faults are reported with the rest. */
function soundParts(body: Record<string, unknown>): Asked {
  const { goal, origin, permissions } = embedTokenBody.shape;
  const permission = permissions.safeParse(body.permissions).data;
  return {
    goal: goal.safeParse(body.goal).data,
    origin: origin.safeParse(body.origin).data,
    write: permission && permission === 'write',
  };
}

const schema = {
  tags: ['Embed'],
  summary:
    'Make a token for a frame of the editor in a page of yours: for one goal, or for one that it creates',
  body: embedTokenBody,
  response: {
    201: embedTokenAnswer,
    400: problem,
    401: problem,
    403: problem,
    413: problem,
    415: problem,
    422: problem,
    429: problem,
  },
};
