import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { StartError } from '../start/settings';
import { writeFramePage } from './frame-page';

const hidden = { schema: { hide: true } };
const script = 'embed.js';

/**
 * The built frame, always fresh, and the script for host pages beside the client's folder, cached for five minutes.
 * Throws `StartError`.
 */
export function embedFileRoutes(assetsDir: string, embedOrigins: readonly string[]): FastifyPluginAsync {
  return async (scope) => {
    const html = await readFile(join(assetsDir, 'frame.html'), 'utf8').catch(missing);
    const page = writeFramePage(html, embedOrigins) ?? missing();
    const root = join(assetsDir, '../embed');
    await readFile(join(root, script)).catch(missing);
    await scope.register(fastifyStatic, { root, serve: false, preCompressed: true });
    scope.get('/frame', hidden, async (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
    scope.get(`/${script}`, { ...hidden, onSend: asScript }, async (_request, reply) =>
      reply.sendFile(script, { maxAge: '5m' }),
    );
  };

  function missing(cause?: unknown): never {
    throw new StartError(`The frame or its script is missing beside ${assetsDir}; run npm run build first`, {
      cause,
    });
  }
}

/** Replaces the outdated type that @fastify/static sends. */
async function asScript(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.headers({ 'content-type': 'text/javascript; charset=utf-8', vary: 'accept-encoding' });
}
