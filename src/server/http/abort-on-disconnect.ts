import type { FastifyReply, FastifyRequest } from 'fastify';

/** For a read: aborted once its client has gone. A write finishes regardless: null. */
export function abortOnDisconnect({ method }: FastifyRequest, reply: FastifyReply): AbortSignal | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  const asker = new AbortController();
  reply.raw.once('close', () => asker.abort());
  return asker.signal;
}
