import type { FastifyReply, FastifyRequest } from 'fastify';

/** Receives one line of the log. */
export type Log = (line: string) => void;

/** One line a request: the route's pattern, never the requested address. */
export function logRequest(log: Log, request: FastifyRequest, reply: FastifyReply): void {
  log(
    JSON.stringify({
      time: new Date().toISOString(),
      id: request.id,
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    }),
  );
}

/** The cause of a 500, without the values that drivers quote in their messages. */
export function logFault(log: Log, request: FastifyRequest, error: unknown): void {
  log(JSON.stringify({ time: new Date().toISOString(), id: request.id, fault: explain(error) }));
}

function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    name: error.name,
    code,
    message: error.message.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, '"…"'),
    stack: frames.map((line) => line.trim()),
    ...(error.cause !== undefined && { cause: explain(error.cause) }),
  };
}
