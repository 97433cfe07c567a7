import type { FastifyInstance, InjectOptions } from 'fastify';
import type { TestDatabase } from './databases';
import { clientsOf, openApp } from './open-app';

/** The one page that may show the editor. */
export const hostOrigin = 'https://crm.example';

type Options = Parameters<typeof openApp>[1];
type Asked = Pick<InjectOptions, 'method' | 'url' | 'payload' | 'headers'>;
type TokenRequest = { goal: string; permissions?: 'read' | 'write'; expires_in?: number };

/** The real server over the demo firm, a CRM's server that requests tokens from it, and frames that use them. */
export async function openEmbed(database: TestDatabase, { environment, ...options }: Options = {}) {
  const opened = await openApp(database, {
    environment: { EMBED_ORIGINS: hostOrigin, ...environment },
    ...options,
  });
  return { ...opened, ...framesOf(opened.app) };
}

/** The clients that request frame tokens from a test server, and the frames. */
export function framesOf(app: FastifyInstance) {
  const { ask } = clientsOf(app);
  const askForToken = (payload: object) =>
    ask({ method: 'POST', url: '/api/embed/v1/tokens', payload: { origin: hostOrigin, ...payload } });

  /** A frame with a token of its own. */
  async function openFrame(request: TokenRequest) {
    const { token }: { token: string } = (await askForToken(request)).json();
    const headers = frameHeaders(token);
    const inFrame = ({ url, ...asked }: Asked) =>
      app.inject({ ...asked, url: `/embed/v1${url}`, headers: { ...headers, ...asked.headers } });
    return { token, inFrame };
  }

  return { askForToken, openFrame };
}

/** The headers of every request of a frame. */
export function frameHeaders(token: string) {
  return {
    authorization: `Bearer ${token}`,
    'x-embed-host': hostOrigin,
    accept: 'application/json',
    'content-type': 'application/json',
  };
}
