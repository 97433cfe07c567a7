import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic, { type SetHeadersResponse } from '@fastify/static';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { refuseUnknownRoute } from '../http/not-found';
import { StartError } from '../start/settings';

const pages = ['/goals', '/goals/new', '/goals/:uuid', '/sign-in'];
const hidden = { schema: { hide: true } };

/** The built client: hashed assets for a year, the other files for a day, the page fresh each time. Throws `StartError`. */
export function pageRoutes(assetsDir: string): FastifyPluginAsync {
  return async (scope) => {
    if (!existsSync(join(assetsDir, 'index.html')))
      throw new StartError(`The pages are missing in ${assetsDir}; run npm run build first`);
    // A frame with an opaque origin loads this one too.
    scope.addHook('onRequest', async ({ url }, reply) => {
      if (url === '/old-browser.js') reply.header('cross-origin-resource-policy', 'cross-origin');
    });
    await scope.register(hashedAssets(join(assetsDir, 'assets')));
    await scope.register(fastifyStatic, {
      ...served,
      root: assetsDir,
      wildcard: false,
      globIgnore: ['assets/**', 'index.html', 'frame.html', '**/*.br', '**/*.gz'],
      maxAge: '1d',
    });
    const refuse = refuseUnknownRoute(scope);
    scope.get('/', hidden, async (_request, reply) => reply.redirect('/goals'));
    for (const page of pages) scope.get(page, hidden, async (_request, reply) => sendPage(reply));
    scope.setNotFoundHandler(async (request, reply) =>
      isPage(request) ? sendPage(reply.code(404)) : refuse(request, reply),
    );
  };
}

const served = {
  preCompressed: true,
  dotfiles: 'ignore',
  setHeaders: (response: SetHeadersResponse) => response.setHeader('vary', 'accept-encoding'),
} as const;

function hashedAssets(root: string): FastifyPluginAsync {
  return async (scope) => {
    // A frame with an opaque origin loads them too.
    const forAnyOrigin = {
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    };
    scope.addHook('onRequest', async (_request, reply) => void reply.headers(forAnyOrigin));
    await scope.register(fastifyStatic, {
      ...served,
      root,
      prefix: '/assets/',
      maxAge: '365d',
      immutable: true,
      decorateReply: false,
    });
  };
}

function isPage({ method, url, headers }: FastifyRequest): boolean {
  return (
    (method === 'GET' || method === 'HEAD') &&
    !/^\/(assets|api|bff|embed)(\/|$|\?)/.test(url) &&
    (headers.accept ?? '').includes('text/html')
  );
}

function sendPage(reply: FastifyReply) {
  // No validators: a page that is never stored has nothing to be compared with.
  const fresh = { cacheControl: false, etag: false, lastModified: false, acceptRanges: false };
  return reply.sendFile('index.html', fresh);
}
