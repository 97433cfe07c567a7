import type { FastifyReply, FastifyRequest } from 'fastify';

/** For a question: aborted once whoever asked it is gone. What is to be done is done to its end: null. */
export function abortOnDisconnect({ method }: FastifyRequest, reply: FastifyReply): AbortSignal | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  const asker = new AbortController();
  reply.raw.once('close', () => asker.abort());
  return asker.signal;
}
