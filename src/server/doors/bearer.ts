import type { FastifyRequest } from 'fastify';

/** The token that a request carries as `Authorization: Bearer`, if any. */
export function readBearer({ headers }: FastifyRequest): string | undefined {
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(headers.authorization ?? '')?.[1];
}
