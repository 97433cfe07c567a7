import cookie from '@fastify/cookie';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { readObject } from '../../contract/read-value';
import { firstPage, isOwnPage, type SignInProblem } from '../../contract/session';
import type { BrowserCookies } from '../auth/browser-cookies';
import type { Identity } from '../backend';
import type { RateLimits } from '../http/rate-limits';
import { Refusal } from '../http/refusal';
import { type Log, logFault } from '../http/request-log';
import { OAuthFault, type OAuthSignIn } from '../plannr/oauth-sign-in';

type OAuthRoutes = {
  oauth: OAuthSignIn;
  identity: Identity;
  limits: RateLimits;
  cookies: () => BrowserCookies;
  /** Receives why Plannr refused, if only the operator can fix it. */
  log: Log | undefined;
  /** Our own, as browsers know it. */
  origin: () => string;
};

const hidden = { schema: { hide: true } };
const spending = { ...hidden, config: { spendsWhatItReads: true } };

/**
 * `/bff/oauth`: pages that a browser is sent to, so no header can be required. The way back ends on one of our pages,
 * which reads the session: the cookie is not sent on a navigation that began at Plannr.
 */
export function oauthRoutes({
  oauth,
  identity,
  limits,
  cookies,
  log,
  origin,
}: OAuthRoutes): FastifyPluginAsync {
  return async (scope) => {
    await scope.register(cookie);
    scope.addHook('onRequest', (request, reply) => limits.countAddress(request, reply));

    scope.get('/start', hidden, async (request, reply) => {
      // A link on another site does not change who is signed in.
      if (!isOurLink(request)) return reply.redirect('/sign-in', 303);
      const next = readNext(request.query);
      const sessionId = cookies().session.read(request);
      const begun = await oauth.begin({ redirectUri: redirectUri(), next, sessionId });
      cookies().oauth.set(reply, begun.kept);
      return reply.redirect(begun.address, 303);
    });

    scope.get('/callback', spending, async (request, reply) => {
      const kept = cookies().oauth.read(request);
      cookies().oauth.clear(reply);
      const answer = new URL(request.url, origin()).searchParams;
      try {
        const asked = { redirectUri: redirectUri(), kept, answer };
        const { id, next, replaced } = await limits.attemptSignIn(request, () => oauth.finish(asked));
        if (replaced !== undefined) await identity.endSession(replaced);
        cookies().session.set(reply, id);
        return sendHome(reply, { next });
      } catch (error) {
        const isFault =
          error instanceof OAuthFault && error.problem !== 'denied' && error.cause !== undefined;
        if (isFault && log) logFault(log, request, error);
        return sendHome(reply, { problem: problemOf(error) });
      }
    });
  };

  function redirectUri(): string {
    return `${origin()}/bff/oauth/callback`;
  }
}

function isOurLink({ headers }: FastifyRequest): boolean {
  return ['same-origin', 'none'].includes(headers['sec-fetch-site']?.toString() ?? 'none');
}

function readNext(query: unknown): string {
  const next = readObject(query)?.next;
  return isOwnPage(next) ? next : firstPage;
}

// In the fragment, which reaches no server and no log.
function sendHome(reply: FastifyReply, what: { next: string } | { problem: SignInProblem }) {
  return reply.redirect(`/sign-in#${new URLSearchParams(what)}`, 303);
}

/** Every other error is a fault of ours, reported as one. */
function problemOf(error: unknown): SignInProblem {
  if (error instanceof OAuthFault) return error.problem;
  if (!(error instanceof Refusal)) throw error;
  return problems[error.status] ?? 'unreachable';
}

const problems: Record<number, SignInProblem> = { 401: 'refused', 403: 'no-account', 429: 'too-many' };
