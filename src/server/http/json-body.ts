import type { FastifyInstance } from 'fastify';
import { Refusal } from './refusal';

/** Reads JSON bodies and no others: UTF-8, no `__proto__`; an empty one is undefined, as Plannr's clients name a type without a body. */
export function readJsonBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    const charset = /;\s*charset="?([^;"\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
    if (charset !== undefined && !/^utf-?8$/i.test(charset))
      return done(new Refusal(415, 'Send the body as JSON in UTF-8'));
    const text = readUtf8(body);
    if (text === undefined) return done(new Refusal(400, 'Send the body as JSON in UTF-8'));
    parseJson(request, text, (error, value) => (error ? done(refuseJson(text)) : done(null, value)));
  });
}

// Fastify's parser throws the same error for invalid JSON and for a prototype key.
function refuseJson(text: string): Refusal {
  try {
    JSON.parse(text);
  } catch (cause) {
    return new Refusal(400, 'Send a body that is valid JSON', { cause });
  }
  return new Refusal(400, 'Leave out the keys __proto__ and constructor.prototype, which are not allowed');
}

// `toString` would replace unreadable bytes by U+FFFD, and that would be stored.
function readUtf8(body: string | Buffer): string | undefined {
  if (typeof body === 'string') return body;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}
