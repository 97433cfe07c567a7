import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import type { EmbedGrants, Identity } from '../backend';
import { Refusal } from '../http/refusal';
import { frameAncestors } from '../http/security-headers';
import type { DevClient } from './dev-pages';
import { requireObject } from './request-parts';

type Playground = {
  devClient: DevClient;
  identity: Identity;
  embedGrants: EmbedGrants;
  /** Of the demo's adviser. */
  accessToken: string;
  /** Of the editor. */
  origin: () => string;
};

const hidden = { schema: { hide: true } };
const lifeMs = 600_000;
const noOrigin = '<meta name="editor-origin" content="" />';
const asked = z.object({ goal: z.guid().nullable() });

/** `/embed/v1/playground`, in development only: a host page on another origin of this server, and the tokens for it. */
export function playgroundRoutes({
  devClient,
  identity,
  embedGrants,
  accessToken,
  origin,
}: Playground): FastifyPluginAsync {
  return async (scope) => {
    scope.get('/playground', hidden, async (request, reply) => {
      const page = playgroundOrigin(origin());
      if (request.headers.host !== new URL(page).host) return reply.redirect(`${page}${request.url}`);
      const html = await devClient.readPage('src/embed/host/playground/playground.html');
      // Vite's page has scripts and styles within it, which the policy of a built one forbids.
      reply.header('content-security-policy', frameAncestors([]));
      return reply
        .type('text/html; charset=utf-8')
        .send(html.replace(noOrigin, () => noOrigin.replace('""', `"${origin()}"`)));
    });

    scope.post('/playground/token', hidden, async (request) => {
      const hostOrigin = playgroundOrigin(origin());
      if (request.headers.origin !== hostOrigin)
        throw new Refusal(403, `Open the playground at ${hostOrigin}`);
      const { goal } = asked.parse(requireObject(request.body));
      const { accountUuid } = await identity.callerOfToken(accessToken, undefined);
      return {
        token: await embedGrants.grant({
          accountUuid,
          accessToken,
          hostOrigin,
          goalUuid: goal,
          mayWrite: true,
          lifeMs,
        }),
      };
    });
  };
}

/** The same server under another name of this machine, for an editor refuses to be framed by its own origin. */
function playgroundOrigin(editorOrigin: string): string {
  const url = new URL(editorOrigin);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.origin;
}
