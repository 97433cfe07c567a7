import { fetch } from 'undici';
import { type Query, queryString } from '../../contract/query-string';
import { Refusal } from '../http/refusal';
import { createConnections } from './connections';
import { type BreakerLimits, createBreaker, type Monotonic } from './create-breaker';
import { toUpstreamRefusal } from './network-failure';
import { createPlannrClock } from './plannr-clock';
import { readJsonBody } from './read-json-body';
import { endedByPlannr, isOfStale, refuseAnswer, unreadable } from './upstream-refusal';

type Limits = BreakerLimits & {
  connectMs: number;
  /** From the first byte sent to the last one read. */
  answerMs: number;
  maxBytes: number;
  connections: number;
};

export const usualLimits: Limits = {
  connectMs: 3_000,
  answerMs: 10_000,
  maxBytes: 4 * 1024 * 1024,
  connections: 64,
  failures: 5,
  windowMs: 30_000,
  pauseMs: 10_000,
};

export type UpstreamRequest<Answer> = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Of constants and validated values only, never from the address of a request. */
  path: `/api/${string}`;
  query?: Query | undefined;
  /** Plannr's bearer. */
  token: string;
  /** Undefined only until it is known: for `/logins`. */
  accountUuid: string | undefined;
  body?: unknown;
  /** Whether it goes out on a new connection. */
  isFresh?: boolean | undefined;
  /** Ends a read whose client disconnected. */
  gone?: AbortSignal | undefined;
  /** Parses the answer's JSON, undefined for an empty body; returns undefined for anything but the answer. */
  read: (body: unknown) => Answer | undefined;
};

export type Upstream = {
  /** Rejects with `UpstreamRefusal`, or with `Refusal` 499 if the client disconnected. */
  ask<Answer>(request: UpstreamRequest<Answer>): Promise<Answer>;
  /** Whether Plannr answered lately. */
  isWell(): boolean;
  /** The time at Plannr, by its own answers, in milliseconds since 1970; null: not known yet. */
  now(): number | null;
  close(): Promise<void>;
};

type Settings = {
  /** An origin. */
  apiUrl: string;
  monotonic?: Monotonic;
  limits?: Partial<Limits>;
};

// No dots, queries or escapes: nothing that could lead to another path.
const plainPath = /^\/api\/v\d(\/[\w-]+)+$/;
// Only what a header can hold, and no longer than servers read one.
const headerText = /^[\x21-\x7e]{1,4096}$/;

/**
 * The only client of the Plannr API: a connection pool with time limits and size limits, without redirects, that
 * refuses at once while Plannr is down.
 */
export function createUpstream({ apiUrl, monotonic = () => performance.now(), limits }: Settings): Upstream {
  const { connectMs, answerMs, maxBytes, connections, ...pauses } = { ...usualLimits, ...limits };
  const { kept, fresh } = createConnections({ connectMs, connections });
  const breaker = createBreaker(pauses, monotonic);
  const plannrClock = createPlannrClock(monotonic);

  async function send<Answer>({ read, ...request }: UpstreamRequest<Answer>): Promise<Answer> {
    const body = await exchange(request).catch((error: unknown) => {
      throw request.gone?.aborted ? givenUp(error) : toUpstreamRefusal(error);
    });
    const answer = read(body);
    if (answer === undefined) throw unreadable('Plannr’s answer is not what we requested');
    return answer;
  }

  async function exchange({
    method,
    path,
    query,
    body,
    isFresh,
    gone,
    ...who
  }: Omit<UpstreamRequest<unknown>, 'read'>) {
    const inTime = AbortSignal.timeout(answerMs);
    const response = await fetch(apiUrl + path + queryString(query), {
      method,
      headers: headersFor(who),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: gone ? AbortSignal.any([inTime, gone]) : inTime,
      dispatcher: isFresh ? fresh : kept,
    });
    const json = await readJsonBody(response, maxBytes).catch((error: unknown) => {
      // Whatever the body of a refusal is, its status is known.
      if (response.ok) throw error;
    });
    if (json !== undefined) plannrClock.hear(response.headers.get('date'));
    if (response.ok) return json;
    throw refuseAnswer(response, json);
  }

  function run<Answer>(request: UpstreamRequest<Answer>): Promise<Answer> {
    return breaker.run({ key: keyOf(request), isRead: isRead(request) }, () =>
      send(request).catch((error: unknown) => {
        // A read can be repeated; the sender of a write has to find out what happened.
        if (isRead(request) && isOfStale(error)) return send({ ...request, isFresh: true });
        throw error;
      }),
    );
  }

  return {
    async ask(request) {
      if (!plainPath.test(request.path))
        throw new Error('A path to Plannr has something else in it than words');
      // Plannr never gave out such a token, and it cannot be sent.
      if (!headerText.test(request.token)) throw endedByPlannr();
      if (!isRead(request) && breaker.awaitsProbe()) await run(probeOf(request)).catch(() => undefined);
      return run(request);
    },
    isWell: breaker.isWell,
    now: plannrClock.now,
    close: async () => void (await Promise.all([kept.destroy(), fresh.destroy()])),
  };
}

function isRead({ method }: UpstreamRequest<unknown>): boolean {
  return method === 'GET';
}

function keyOf({ method, path, accountUuid, token }: UpstreamRequest<unknown>): string {
  return `${accountUuid ?? token} ${method} ${path}`;
}

/** A read that finds out if Plannr is back, for a write that no read came before. */
function probeOf({ token }: UpstreamRequest<unknown>): UpstreamRequest<true> {
  return { method: 'GET', path: '/api/v1/logins', token, accountUuid: undefined, read: () => true };
}

function headersFor({ token, accountUuid }: { token: string; accountUuid: string | undefined }) {
  return {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    'content-type': 'application/json',
    ...(accountUuid !== undefined && { 'x-plannr-account-uuid': accountUuid }),
  };
}

/** Nobody sees it: the client has disconnected. */
function givenUp(cause: unknown): Refusal {
  return new Refusal(499, 'The request was given up', { cause });
}
