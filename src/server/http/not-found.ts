import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from './refusal';
import { refuseStatus } from './to-refusal';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'] as const;

/**
 * Answers unknown routes: 204 or 405 with `Allow` if another method has a route, otherwise 404.
 * https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6
 */
export function refuseUnknownRoute(app: FastifyInstance) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const url = request.url.split('?', 1)[0] ?? '';
    const allowed = methods.filter((method) => app.findRoute({ method, url }) !== null);
    const allow = allowed.join(', ');
    // If its own method is among them, that route has found nothing.
    if (!allow || allowed.some((method) => method === request.method)) throw refuseStatus(404);
    if (request.method === 'OPTIONS') return reply.code(204).header('allow', `${allow}, OPTIONS`).send();
    throw new Refusal(405, `Use ${allow} at this address`, { headers: { allow } });
  };
}
