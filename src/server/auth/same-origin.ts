import type { FastifyRequest } from 'fastify';
import { bffHeader } from '../../contract/headers';
import { Refusal } from '../http/refusal';

/**
 * Accepts only requests from our own pages; throws `Refusal` with 403.
 * https://developer.mozilla.org/docs/Web/HTTP/Headers/Sec-Fetch-Site
 */
export function requireSameOrigin({ headers }: FastifyRequest, ownOrigin: string): void {
  const isOurs =
    (headers.origin ?? ownOrigin) === ownOrigin &&
    (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin';
  if (!isOurs) throw new Refusal(403, `Open the editor at ${ownOrigin} and try again`);
  if (headers[bffHeader] === undefined) throw new Refusal(403, `Send the header ${bffHeader}`);
}
