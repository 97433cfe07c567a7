import type { FastifyRequest } from 'fastify';
import type { BrowserSession, Caller } from '../backend';
import { unauthenticated } from '../http/refusal';

declare module 'fastify' {
  interface FastifyRequest {
    /** The authenticated caller; null before authentication, and on public routes. */
    caller: Caller | null;
    /** The session behind a request of a browser. */
    signedIn: BrowserSession | null;
    /** Aborted once the client of a read has gone; null for a write, which finishes regardless. */
    gone: AbortSignal | null;
  }
}

/** The authenticated caller. Throws `Refusal` with 401 if there is none. */
export function callerOf({ caller, gone }: FastifyRequest): Caller {
  if (!caller) throw unauthenticated();
  return gone ? { ...caller, gone } : caller;
}
