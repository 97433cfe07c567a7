import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { refuseUnknownRoute } from '../http/not-found';

/** What Vite serves instead of the built client. */
export type DevClient = {
  /** Its middlewares, as a connect function. */
  middleware(request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void;
  /** A page by the path of its source. */
  readPage(path: string): Promise<string>;
};

/** Passes unknown routes to Vite, which serves the sources with its own headers. */
export function devPages(app: FastifyInstance, { middleware }: DevClient): void {
  const refuse = refuseUnknownRoute(app);
  app.setNotFoundHandler(async (request, reply) => {
    const isVites = await new Promise<boolean>((resolve, reject) => {
      reply.raw.once('close', () => resolve(true));
      middleware(request.raw, reply.raw, (error) => (error ? reject(error) : resolve(false)));
    });
    return isVites ? reply.hijack() : refuse(request, reply);
  });
}
