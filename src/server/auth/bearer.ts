import type { FastifyRequest } from 'fastify';

/** The token that a request carries as `Authorization: Bearer`, if any. */
export function readBearer({ headers }: FastifyRequest): string | undefined {
  // A bar is not allowed in a bearer token (https://www.rfc-editor.org/rfc/rfc6750#section-2.1), but Laravel
  // Sanctum's tokens have one.
  return /^Bearer +([\w.~+/|-]+=*)$/i.exec(headers.authorization ?? '')?.[1];
}
