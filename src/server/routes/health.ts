import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { problem } from '../../contract/problem';
import type { Backend } from '../backend';
import { Refusal } from '../http/refusal';

const patienceMs = 5_000;

/** `/healthz`: 200 while the backend answers, else 503 with the reason. */
export function healthRoutes(backend: Backend): FastifyPluginAsync {
  return async (scope) => {
    scope.get('/healthz', { schema }, async () => {
      await answerInTime(backend.ping()).catch((cause: unknown) => {
        if (cause instanceof Refusal) throw cause;
        throw new Refusal(
          503,
          `The database does not answer: ${cause instanceof Error ? cause.message : cause}`,
          { cause },
        );
      });
      return { status: 'ok' };
    });
  };
}

async function answerInTime(answer: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs / 1000} seconds`)), patienceMs);
  });
  await Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}

const schema = {
  tags: ['Server'],
  summary: 'Whether the server can answer',
  security: [],
  response: { 200: z.object({ status: z.literal('ok') }), 503: problem },
};
