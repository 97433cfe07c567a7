import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createClientAddress } from './client-address';
import { Refusal } from './refusal';
import '../auth/request-caller';

const windowMs = 60_000;

type Limits = { /** Of one user. */ perMinute: number; trustedProxies: readonly string[] };

export type RateLimits = ReturnType<typeof createRateLimits>;

/** Counts a minute's requests: by user, and by address for anonymous clients. All throw `Refusal` with 429. */
export function createRateLimits(app: FastifyInstance, { perMinute, trustedProxies }: Limits) {
  const clientAddress = createClientAddress(trustedProxies);
  const byAddress = ({ raw }: FastifyRequest) => clientAddress(raw);
  const signInsPerMinute = Math.min(perMinute, 10);
  const ofUser = app.createRateLimit({
    max: perMinute,
    timeWindow: windowMs,
    keyGenerator: (request) => request.caller?.accountUuid ?? byAddress(request),
  });
  const ofAddress = app.createRateLimit({
    max: perMinute,
    timeWindow: windowMs,
    keyGenerator: byAddress,
  });
  const ofFailedSignIns = app.createRateLimit({
    max: signInsPerMinute,
    timeWindow: windowMs,
    keyGenerator: byAddress,
  });
  // Attempts that may still fail, by address.
  const running = new Map<string, number>();

  async function count(limit: typeof ofUser, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const state = await limit(request);
    if (state.isAllowed) return;
    reply.header('x-ratelimit-remaining', state.remaining);
    if (state.isExceeded) throw tooMany(state.ttlInSeconds);
  }

  function runningOf(key: string): number {
    return running.get(key) ?? 0;
  }

  return {
    /** A request of the authenticated caller. */
    countCaller: (request: FastifyRequest, reply: FastifyReply) => count(ofUser, request, reply),
    /** A request that has no caller. */
    countAddress: (request: FastifyRequest, reply: FastifyReply) => count(ofAddress, request, reply),
    /** Runs an attempt to sign in; only those count that failed or still may, so that an office behind one address can sign in. */
    async attemptSignIn<Result>(request: FastifyRequest, attempt: () => Promise<Result>): Promise<Result> {
      const failed = await ofFailedSignIns(request, { increment: false });
      const { key } = failed;
      if (!failed.isAllowed && failed.remaining <= runningOf(key)) throw tooMany(failed.ttlInSeconds);
      running.set(key, runningOf(key) + 1);
      try {
        return await attempt();
      } catch (error) {
        // If Plannr does not answer, nobody has guessed wrong.
        if (error instanceof Refusal && error.status < 429) await ofFailedSignIns(request);
        throw error;
      } finally {
        if (runningOf(key) > 1) running.set(key, runningOf(key) - 1);
        else running.delete(key);
      }
    },
  };
}

function tooMany(seconds: number): Refusal {
  return new Refusal(429, 'Too Many Attempts.', {
    headers: { 'retry-after': String(Math.max(1, seconds)), 'x-ratelimit-remaining': '0' },
  });
}
