import type { FastifyReply, FastifyRequest } from 'fastify';
import { oauthLifeMs } from '../plannr/oauth-sign-in';

const name = '__Host-goal-editor-oauth';
// "lax": Plannr sends the browser back here, and that is a link from another site.
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** What the browser keeps while it is at Plannr, if anything. */
export function readOAuthCookie(request: FastifyRequest): string | undefined {
  return request.cookies[name] || undefined;
}

export function setOAuthCookie(reply: FastifyReply, kept: string): void {
  reply.setCookie(name, kept, { ...attributes, maxAge: oauthLifeMs / 1000 });
}

export function clearOAuthCookie(reply: FastifyReply): void {
  reply.clearCookie(name, attributes);
}
