import type { FastifyRequest } from 'fastify';
import type { BrowserSession, Caller } from '../backend';
import { unauthenticated } from '../http/refusal';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who a door has let in; null before, and on routes without a door. */
    caller: Caller | null;
    /** The session behind a request of a browser. */
    signedIn: BrowserSession | null;
    /** Aborted once whoever asks a question is gone; null for what is to be done all the same. */
    gone: AbortSignal | null;
  }
}

/** The caller that a door has let in; throws `Refusal` with 401 where there is none. */
export function callerOf({ caller, gone }: FastifyRequest): Caller {
  if (!caller) throw unauthenticated();
  return gone ? { ...caller, gone } : caller;
}
