import { bffHeader } from '../contract/headers';
import { type Query, queryString } from '../contract/query-string';
import { abortAfter } from './abort-after';
import { toApiError, withoutAnswer } from './to-api-error';

type Request = {
  query?: Query;
  body?: unknown;
  ifMatch?: string | undefined;
  signal?: AbortSignal | undefined;
};

/** How long a write may take, in ms, before its outcome counts as unknown. */
export const writeTimeoutMs = 15_000;

export type Http = {
  /**
   * Sends a request and parses the answer with `read`, which returns undefined for an unreadable one. Rejects with
   * `ApiError`.
   */
  ask<Answer>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    request: Request & { read: (body: unknown, etag: string | undefined) => Answer | undefined },
  ): Promise<Answer>;
  /** A DELETE. The answer's body must be empty or JSON: a proxy's page is no answer. */
  remove(path: string, request: Request): Promise<void>;
};

/**
 * Adds the headers that identify the caller. It may send a request again with others, and returns the answer that
 * counts.
 */
export type Authorize = (
  send: (headers: Record<string, string>) => Promise<Response>,
  signal: AbortSignal | undefined,
) => Promise<Response>;

const bySession: Authorize = (send) => send({ [bffHeader]: '1' });

type Options = { authorize?: Authorize; timeoutMs?: number };

/** The client for our own server: JSON, and the session cookie unless told otherwise. */
export function createHttp(
  base: string,
  { authorize = bySession, timeoutMs = writeTimeoutMs }: Options = {},
): Http {
  async function send(
    method: string,
    path: string,
    { query, body, ifMatch, signal }: Request,
  ): Promise<Response> {
    const headers = new Headers({ accept: 'application/json' });
    if (body !== undefined) headers.set('content-type', 'application/json');
    if (ifMatch !== undefined) headers.set('if-match', ifMatch);
    const response = await authorize((who) => {
      for (const [name, value] of Object.entries(who)) headers.set(name, value);
      // Each sending has the whole time, however long the one before it and a new token took.
      return fetch(base + path + queryString(query), {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: abortAfter(method === 'GET' ? undefined : timeoutMs, signal),
      });
    }, signal).catch((cause: unknown) => {
      throw signal?.aborted ? cause : withoutAnswer('unreachable', cause);
    });
    if (!response.ok) throw toApiError(response, await response.json().catch(() => undefined));
    return response;
  }

  return {
    async ask(method, path, { read, ...request }) {
      const response = await send(method, path, request);
      const body = await response.json().catch((cause: unknown) => {
        throw request.signal?.aborted ? cause : withoutAnswer('unreadable', cause, response.status);
      });
      const answer = read(body, response.headers.get('etag') ?? undefined);
      if (answer === undefined) throw withoutAnswer('unreadable', undefined, response.status);
      return answer;
    },
    async remove(path, request) {
      const response = await send('DELETE', path, request);
      await readEmptyOrJson(response).catch((cause: unknown) => {
        throw withoutAnswer('unreadable', cause, response.status);
      });
    },
  };
}

async function readEmptyOrJson(response: Response): Promise<void> {
  const text = await response.text();
  if (text !== '') JSON.parse(text);
}
