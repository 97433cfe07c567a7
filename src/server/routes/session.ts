import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { SessionAnswer } from '../../contract/session';
import { accountChoiceBody, type SignInBody, signInBody } from '../../contract/sign-in-body';
import type { BrowserCookies } from '../auth/browser-cookies';
import { draftKeys } from '../auth/draft-keys';
import type { Identity } from '../backend';
import { faultsOf } from '../http/faults-of';
import type { RateLimits } from '../http/rate-limits';
import { refuseFaults, unauthenticated } from '../http/refusal';
import type { Settings } from '../start/settings';
import { requireObject } from './request-parts';
import { sessionBody } from './session-body';

export type SessionRoutes = {
  identity: Identity;
  settings: Settings;
  limits: RateLimits;
  cookies: () => BrowserCookies;
  /** The first seals, the others still open. */
  sessionSecrets: readonly string[];
};

const withoutSession = { config: { needsNoSession: true } };

/** Sign in, sign out, and the current session; 200 even without one. */
export function sessionRoutes({
  identity,
  settings,
  limits,
  cookies,
  sessionSecrets,
}: SessionRoutes): FastifyPluginAsync {
  return async (scope) => {
    scope.get('', async (request) => answer(cookies().session.read(request)));

    scope.post('', withoutSession, async (request, reply) => {
      const signIn = readSignIn(request.body);
      const id = await limits.attemptSignIn(request, () => identity.startSession(signIn));
      await endCurrent(request);
      cookies().session.set(reply, id);
      return answer(id);
    });

    scope.post('/account', withoutSession, async (request, reply) => {
      const result = accountChoiceBody.safeParse(requireObject(request.body));
      if (!result.success) throw refuseFaults(faultsOf(result.error));
      const id = cookies().session.read(request);
      if (id === undefined) throw unauthenticated();
      const chosen = await identity.chooseAccount(id, result.data.account);
      cookies().session.set(reply, chosen);
      return answer(chosen);
    });

    scope.delete('', withoutSession, async (request, reply) => {
      await endCurrent(request);
      cookies().session.clear(reply);
      return reply.code(204).send();
    });
  };

  async function endCurrent(request: FastifyRequest): Promise<void> {
    const id = cookies().session.read(request);
    if (id !== undefined) await identity.endSession(id);
  }

  async function answer(id: string | undefined): Promise<SessionAnswer> {
    const session = id === undefined ? undefined : await identity.findSession(id);
    const choices = id === undefined || session ? undefined : await identity.findChoices(id);
    const keys = session ? draftKeys(sessionSecrets, session.account.uuid) : null;
    return { ...sessionBody(settings, session ?? null, choices ?? null), draftKeys: keys };
  }
}

function readSignIn(given: unknown): SignInBody {
  const body = requireObject(given);
  const [byToken, byCode] = signInBody.options;
  const result = 'code' in body ? byCode.safeParse(body) : byToken.safeParse(body);
  if (!result.success) throw refuseFaults(faultsOf(result.error));
  return result.data;
}
