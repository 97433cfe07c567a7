import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from './refusal';

type Times = {
  /** How long the server keeps listening, in ms, so that a proxy gets an answer before connections are refused. */
  noticeMs: number;
  /** How long running requests may take to finish, in ms. */
  patienceMs?: number | undefined;
};

export const usualPatienceMs = 10_000;
const lastWordMs = 500;

/**
 * Makes `app.close()` answer every request. A request during the close gets 503 and has changed nothing; a running
 * one may finish, and after `patienceMs` it gets 503 if nothing changed, or 504 if that is unknown.
 */
export function answerWhileClosing(
  app: FastifyInstance,
  { noticeMs, patienceMs = usualPatienceMs }: Times,
): void {
  const running = new Set<FastifyReply>();
  const refused = new Set<FastifyReply>();
  let isClosing = false;
  let onEnd = () => {};

  app.addHook('onRequest', async (_request, reply) => {
    const list = isClosing ? refused : running;
    list.add(reply);
    for (const end of ['finish', 'close'])
      reply.raw.once(end, () => {
        list.delete(reply);
        onEnd();
      });
    if (isClosing) throw closing();
  });
  // Else the connection of a last request stays open until its keep-alive ends, and closing waits for it.
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
  app.addHook('preClose', async () => {
    isClosing = true;
    if (!app.server.listening) return;
    if (noticeMs > 0) await wait(noticeMs);
    await within(patienceMs - noticeMs, () => running.size === 0);
    for (const reply of running)
      if (!reply.sent) reply.send(isUntouched(reply.request) ? closing() : cutOff());
    await within(lastWordMs, () => running.size + refused.size === 0);
    app.server.closeAllConnections();
  });

  /** Waits until it is over, but no longer than `ms`. */
  async function within(ms: number, isOver: () => boolean): Promise<void> {
    if (isOver()) return;
    const over = new Promise<void>((resolve) => {
      onEnd = () => {
        if (isOver()) resolve();
      };
    });
    await Promise.race([over, wait(ms, undefined, { ref: false })]);
  }
}

/** Whether a request without an answer cannot have changed anything yet: routes start when they have the whole body. */
function isUntouched({ method, raw, routeOptions }: FastifyRequest): boolean {
  const isReading = ['GET', 'HEAD'].includes(method) && !routeOptions.config.spendsWhatItReads;
  return isReading || !raw.complete;
}

/** What a request can have done when the database failed it; undefined if only the failure can tell. */
export function onOutage(request: FastifyRequest): 'nothing' | 'unknown' | undefined {
  if (request.routeOptions.config.spendsWhatItReads) return 'unknown';
  return isUntouched(request) ? 'nothing' : undefined;
}

function closing(): Refusal {
  return new Refusal(503, 'The server is closing and has changed nothing; send this again', {
    headers: { 'retry-after': '5' },
  });
}

function cutOff(): Refusal {
  return new Refusal(504, 'The server closed before this was done; check whether it was done');
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A GET that cannot be repeated: what it carries is valid once. */
    spendsWhatItReads?: boolean;
  }
}
