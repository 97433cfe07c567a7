import type { FastifyPluginAsync } from 'fastify';

const daysToRead = 180;

/** The contact for vulnerabilities, where RFC 9116 expects it: https://www.rfc-editor.org/rfc/rfc9116 */
export function securityContactRoutes(contact: string, origin: () => string): FastifyPluginAsync {
  return async (scope) => {
    scope.get(path, { schema: { hide: true } }, async (_, reply) => {
      // A running server is maintained, so each answer is valid for as long as the RFC advises.
      const expires = new Date(Date.now() + daysToRead * 86_400_000).toISOString();
      const lines = [
        `Contact: ${contact}`,
        `Expires: ${expires}`,
        'Preferred-Languages: en',
        `Canonical: ${origin()}${path}`,
      ];
      return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
    });
  };
}

const path = '/.well-known/security.txt';
