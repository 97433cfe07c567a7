import type { FastifyPluginAsync } from 'fastify';
import { frameAncestors } from '../http/security-headers';
import type { DevClient } from './dev-pages';
import { writeFramePage } from './frame-page';

const hidden = { schema: { hide: true } };

/** The frame as Vite makes it, and a script that loads the source of the one for host pages. */
export function devEmbedFileRoutes(
  { readPage }: DevClient,
  embedOrigins: readonly string[],
): FastifyPluginAsync {
  return async (scope) => {
    scope.get('/frame', hidden, async (_request, reply) => {
      const page = writeFramePage(await readPage('frame.html'), embedOrigins);
      // Vite's page has scripts and styles within it, which the policy of the built one forbids.
      reply.header('content-security-policy', frameAncestors(embedOrigins));
      return reply.type('text/html; charset=utf-8').send(page);
    });
    scope.get('/embed.js', hidden, async (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').send("export * from '/src/embed/host/embed.ts';\n"),
    );
  };
}
