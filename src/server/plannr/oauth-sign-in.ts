import {
  AuthorizationResponseError,
  generateRandomCodeVerifier,
  generateRandomState,
  ResponseBodyError,
} from 'oauth4webapi';
import { z } from 'zod';
import type { SignInProblem } from '../../contract/session';
import type { Seal } from '../auth/seal';
import { Refusal } from '../http/refusal';
import { hashSecret } from '../store/secrets';
import type { Database } from '../store/tables';
import type { FreshTokens } from './create-renewal';
import type { OAuthClient } from './oauth-client';

type OAuthSignInOptions = {
  db: Database;
  clock: () => Date;
  seal: Seal;
  client: OAuthClient;
  startSession: (tokens: FreshTokens) => Promise<string>;
};

type Begin = { redirectUri: string; next: string; sessionId: string | undefined };
type Finish = { redirectUri: string; kept: string | undefined; answer: URLSearchParams };

/** How long an adviser may take at Plannr, in ms. */
export const oauthLifeMs = 10 * 60_000;
const place = 'oauth';

const keptSchema = z.object({
  state: z.string(),
  verifier: z.string(),
  next: z.string(),
  /** The session that this sign-in replaces. */
  sessionId: z.string().optional(),
  until: z.number(),
});

/** Why a sign-in at Plannr failed, as a word that the sign-in page has a sentence for. */
export class OAuthFault extends Refusal {
  readonly problem: SignInProblem;

  constructor(problem: SignInProblem, options?: ErrorOptions) {
    const reason = reasonOf(options?.cause) ?? problem;
    super(problem === 'unreachable' ? 503 : 401, `Signing in at Plannr failed: ${reason}`, options);
    this.name = 'OAuthFault';
    this.problem = problem;
  }
}

export type OAuthSignIn = ReturnType<typeof createOAuthSignIn>;

/**
 * The sign-in at Plannr: the browser goes there with our state, and returns with a code.
 * https://www.rfc-editor.org/rfc/rfc6749#section-4.1
 */
export function createOAuthSignIn({ db, clock, seal, client, startSession }: OAuthSignInOptions) {
  return {
    /** Where the browser goes, and what it keeps meanwhile, sealed. */
    async begin({ redirectUri, next, sessionId }: Begin): Promise<{ address: string; kept: string }> {
      const state = generateRandomState();
      const verifier = generateRandomCodeVerifier();
      const until = clock().getTime() + oauthLifeMs;
      const kept = await seal.seal(JSON.stringify({ state, verifier, next, sessionId, until }), place);
      return { address: await client.addressOf({ state, verifier, redirectUri }), kept };
    },

    /** The session that the browser's return starts; throws `OAuthFault` and `Refusal`. */
    async finish({ redirectUri, kept, answer }: Finish) {
      const opened = kept === undefined ? undefined : await seal.open(kept, place);
      if (opened === undefined) throw new OAuthFault('expired');
      const { state, verifier, next, sessionId, until } = keptSchema.parse(JSON.parse(opened));
      if (until <= clock().getTime()) throw new OAuthFault('expired');
      if (answer.get('state') !== state) throw new OAuthFault('mismatch');
      await spend(state, until);
      const asked = { state, verifier, redirectUri };
      const tokens = await client.exchange(answer, asked).catch((cause: unknown) => {
        throw new OAuthFault(problemOf(cause), { cause });
      });
      return { id: await startSession(tokens), next, replaced: sessionId };
    },
  };

  /** Once for each state, on whichever server. */
  async function spend(state: string, until: number): Promise<void> {
    await db.deleteFrom('used_oauth_states').where('expires_at', '<=', clock().getTime()).execute();
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('used_oauth_states')
      .values({ hash: hashSecret(state), expires_at: until })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) throw new OAuthFault('used');
  }
}

const saidNo: Record<string, SignInProblem> = {
  access_denied: 'denied',
  server_error: 'unreachable',
  temporarily_unavailable: 'unreachable',
};

/** The authorization server's own word, for the log. */
function reasonOf(cause: unknown): string | undefined {
  const isSaid = cause instanceof AuthorizationResponseError || cause instanceof ResponseBodyError;
  return isSaid && /^[a-z_]{1,40}$/.test(cause.error) ? cause.error : undefined;
}

function problemOf(error: unknown): SignInProblem {
  if (error instanceof AuthorizationResponseError) return saidNo[error.error] ?? 'refused';
  // oauth4webapi's own errors have a code, and an unreadable answer as their cause.
  const isAnswer = error instanceof Error && 'code' in error && typeof error.code === 'string';
  const isFault = isAnswer && error.cause instanceof Response && error.cause.status >= 500;
  return isAnswer && !isFault ? 'refused' : 'unreachable';
}
