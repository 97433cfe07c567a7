import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../http/refusal';

export const uuidParams = z.object({ uuid: z.guid() });

/** The UUID of the path in lower case; throws `Refusal` with 404 for anything else. */
export function uuidOf({ params }: FastifyRequest): string {
  const result = uuidParams.safeParse(params);
  if (!result.success) throw new Refusal(404, 'There is nothing with this UUID');
  return result.data.uuid.toLowerCase();
}

/** The body as an object; throws `Refusal` with 400 for anything else. */
export function requireObject(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal(400, 'Send a JSON object');
  return body as Record<string, unknown>; // an object with string keys, as just checked
}
