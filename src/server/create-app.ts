import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { authenticatedRoutes } from './auth/authenticated-routes';
import type { Backend, EmbedGrants, Identity } from './backend';
import { abortOnDisconnect } from './http/abort-on-disconnect';
import { answerWhileClosing, onOutage } from './http/closing';
import { readJsonBodies } from './http/json-body';
import { refuseUnknownRoute } from './http/not-found';
import { createRateLimits } from './http/rate-limits';
import { refuseExpectation, refuseUnreadable } from './http/raw-answer';
import { guardRequest } from './http/request-guard';
import { requestId } from './http/request-id';
import { type Log, logFault, logRequest } from './http/request-log';
import { headersOf, securityHeaders } from './http/security-headers';
import { toRefusal } from './http/to-refusal';
import type { OAuthSignIn } from './plannr/oauth-sign-in';
import { isEndedByPlannr } from './plannr/upstream-refusal';
import { devEmbedFileRoutes } from './routes/dev-embed-files';
import { type DevClient, devPages } from './routes/dev-pages';
import { embedFileRoutes } from './routes/embed-files';
import { healthRoutes } from './routes/health';
import { openApiOptions, openApiRoutes } from './routes/openapi';
import { pageRoutes } from './routes/pages';
import { playgroundRoutes } from './routes/playground';
import { securityContactRoutes } from './routes/security-contact';
import { publicUrl } from './start/public-url';
import type { Settings } from './start/settings';

type App = {
  backend: Backend;
  identity: Identity;
  embedGrants: EmbedGrants;
  /** The sign-in at Plannr, if it is configured. */
  oauth?: OAuthSignIn | undefined;
  settings: Settings;
  /** Those of the settings, or the generated one. */
  sessionSecrets: readonly string[];
  /** The built client's folder; without it no pages are served. */
  assetsDir?: string | undefined;
  /** CSP sources of the styles that libraries inject, as `sha256-…`. */
  styleHashes?: string[] | undefined;
  /** In the place of the built client. */
  devClient?:
    | (DevClient & { /** Of the demo's adviser, for the playground. */ accessToken: string | undefined })
    | undefined;
  /** Receives the log's lines; without it nothing is logged. */
  log?: Log | undefined;
  patience?: Patience | undefined;
  /** How long running requests may take to finish once the server closes, in ms. */
  finishMs?: number | undefined;
};

/** How long a client may take to send a request, in ms: its headers, and all of it. */
type Patience = {
  headersMs: number;
  requestMs: number;
  /** How often Node looks for late ones; its default of 30 s would turn 10 s into 40. */
  lookEveryMs: number;
};

const usualPatience: Patience = { headersMs: 10_000, requestMs: 30_000, lookEveryMs: 1_000 };

const bodyLimit = 64 * 1024;

/** The whole server as a value: routes, authentication and pages over a backend. It does not listen. */
export function createApp({
  backend,
  identity,
  embedGrants,
  oauth,
  settings,
  sessionSecrets,
  assetsDir,
  styleHashes,
  devClient,
  log,
  patience = usualPatience,
  finishMs,
}: App): FastifyInstance {
  const variants = securityHeaders(settings, styleHashes);
  const app: FastifyInstance = fastify({
    bodyLimit,
    requestTimeout: patience.requestMs,
    http: {
      headersTimeout: patience.headersMs,
      connectionsCheckingInterval: patience.lookEveryMs,
      requireHostHeader: false,
    },
    // An over-long id is a route like any other, with hooks and headers; Node limits the whole address to 16 kB.
    routerOptions: { maxParamLength: 16_384 },
    return503OnClosing: false,
    genReqId: requestId,
    frameworkErrors: sendError,
    clientErrorHandler: refuseUnreadable(variants.standalone),
  });
  app.server.on('checkExpectation', refuseExpectation(variants));
  readJsonBodies(app);
  // Routes read their input themselves, to report every fault at once; their schemas make the OpenAPI document.
  app.setValidatorCompiler(() => (value) => ({ value }));
  app.setSerializerCompiler(() => JSON.stringify);

  app.decorateRequest('caller', null);
  app.decorateRequest('signedIn', null);
  app.decorateRequest('gone', null);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headersOf(variants, request.url)).header('x-request-id', request.id);
    guardRequest(request.raw);
    request.gone = abortOnDisconnect(request, reply);
  });
  // A proxy may send a request to a closed port, which nobody reads.
  const noticeMs = settings.trustedProxies.length > 0 ? 1_000 : 0;
  answerWhileClosing(app, { noticeMs, patienceMs: finishMs });
  if (log) app.addHook('onResponse', async (request, reply) => logRequest(log, request, reply));
  app.setErrorHandler(sendError);

  app.register(swagger, openApiOptions);
  app.register(rateLimit, { global: false });
  app.register(async (scope) => {
    const limits = createRateLimits(app, {
      perMinute: settings.rateLimit,
      trustedProxies: settings.trustedProxies,
    });
    const given = { backend, identity, embedGrants, oauth, settings, sessionSecrets };
    await scope.register(authenticatedRoutes({ ...given, limits, log, origin }));
    await scope.register(healthRoutes(backend));
    await scope.register(openApiRoutes(origin));
    if (settings.securityContact)
      await scope.register(securityContactRoutes(settings.securityContact, origin));
  });
  const frameFiles = { prefix: '/embed/v1' };
  if (assetsDir) {
    app.register(embedFileRoutes(assetsDir, settings.embedOrigins), frameFiles);
    app.register(pageRoutes(assetsDir));
  } else if (devClient) {
    const { accessToken } = devClient;
    app.register(devEmbedFileRoutes(devClient, settings.embedOrigins), frameFiles);
    if (accessToken !== undefined)
      app.register(playgroundRoutes({ devClient, identity, embedGrants, accessToken, origin }), frameFiles);
    devPages(app, devClient);
  } else app.setNotFoundHandler(refuseUnknownRoute(app));
  return app;

  function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const refusal = toRefusal(error, { requestId: request.id, onOutage: () => onOutage(request) });
    if (request.caller && isEndedByPlannr(error)) identity.doubt(request.caller);
    // The failure of another server has a cause; a deliberate refusal has none.
    const isFault = refusal.status === 500 || (refusal.status > 500 && refusal.cause !== undefined);
    if (isFault && log) logFault(log, request, error);
    reply
      .code(refusal.status)
      .headers({ ...headersOf(variants, request.url), 'x-request-id': request.id, ...refusal.headers })
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(refusal.body));
  }

  function origin(): string {
    return publicUrl(settings, app.server);
  }
}
