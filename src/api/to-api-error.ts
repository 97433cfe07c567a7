import { goalTakenCode } from '../contract/new-goal';
import { readFaults } from '../contract/read-faults';
import { readGoal } from '../contract/read-goal';
import { readList, readNullable, readObject, readString } from '../contract/read-value';
import { ApiError, type ApiErrorKind } from './api-error';
import { readRetryAfter } from './retry-after';

const kinds: Record<number, ApiErrorKind> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'missing',
  412: 'conflict',
  422: 'invalid',
  429: 'throttled',
};

const sentences: Record<ApiErrorKind, string> = {
  unreachable: 'The server could not be reached. Check your connection and try again.',
  unreadable: 'The server gave an answer that could not be read.',
  unauthenticated: 'You’ve been signed out. Sign in again to continue.',
  forbidden: 'You don’t have permission to do this.',
  missing: 'This was not found. It may have been deleted.',
  taken: 'This goal may have been created already.',
  conflict: 'Someone changed this goal since you opened it.',
  invalid: 'The server didn’t accept some values.',
  throttled: 'Too many requests. Wait a minute and try again.',
  refused: 'The server refused the request.',
  failed: 'The server had a problem. Try again in a moment.',
};

// A server's own words for these are codes, or those of a programmer.
const clearerOurs: ReadonlySet<ApiErrorKind> = new Set(['unauthenticated', 'missing', 'throttled', 'failed']);

/** The error of an answer that is not 2xx; tolerant of a body of another shape. */
export function toApiError(response: Response, answer: unknown): ApiError {
  const body = readObject(answer);
  const kind = body?.code === goalTakenCode ? 'taken' : kindOf(response);
  const message = (clearerOurs.has(kind) ? undefined : readString(body?.message)) || sentences[kind];
  const etag = response.headers.get('etag') ?? undefined;
  return new ApiError(kind, message, {
    status: response.status,
    faults: readFaults(body?.errors),
    current: readNullable(body?.current, (goal) => readGoal(goal, etag)),
    change: { by: readString(body?.changed_by) || undefined, at: readString(body?.changed_at) },
    possible: readList(body?.possible, (goal) => readGoal(goal)),
    requestId: response.headers.get('x-request-id') ?? undefined,
    retryAfterMs:
      kind === 'throttled' ? readRetryAfter(response.headers.get('retry-after'), Date.now()) : undefined,
  });
}

function kindOf({ status }: Response): ApiErrorKind {
  return kinds[status] ?? (status >= 500 ? 'failed' : 'refused');
}

/** The error of a request that got no answer, or one that is no JSON of the expected kind. */
export function withoutAnswer(kind: 'unreachable' | 'unreadable', cause: unknown, status?: number): ApiError {
  return new ApiError(kind, sentences[kind], { cause, status });
}
