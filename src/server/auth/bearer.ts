import type { FastifyRequest } from 'fastify';

/** The token that a request carries as `Authorization: Bearer`, if any. */
export function readBearer({ headers }: FastifyRequest): string | undefined {
  // The bar is no part of a bearer token, and stands in those of Laravel's Sanctum.
  return /^Bearer +([\w.~+/|-]+=*)$/i.exec(headers.authorization ?? '')?.[1];
}
