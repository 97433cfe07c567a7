import type { FastifyReply, FastifyRequest } from 'fastify';

// "__Host-": browsers take it only with Secure and Path=/ and from this very host.
const name = '__Host-goal-editor';
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'strict' } as const;

/** The session's id that the browser sent, if any. */
export function readSessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[name] || undefined;
}

export function setSessionCookie(reply: FastifyReply, id: string): void {
  reply.setCookie(name, id, attributes);
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(name, attributes);
}
