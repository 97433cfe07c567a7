import type { LastChange } from '../domain/goal/goal-change';
import type { StoredGoal } from '../domain/goal/stored-goal';

/**
 * What happened, regardless of the status. After `unreachable` and `unreadable` a write may or may not have been
 * done.
 */
export type ApiErrorKind =
  | 'unreachable'
  | 'unreadable'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  /** Of a new goal: its UUID is that of a goal which was created, or may have been. */
  | 'taken'
  | 'invalid'
  | 'throttled'
  | 'refused'
  | 'failed';

type Details = {
  status?: number | undefined;
  /** Texts by key of the request, from a 422. */
  faults?: Record<string, string[]>;
  /** From a 412: the goal as it is now; null if it was deleted. */
  current?: StoredGoal | null | undefined;
  /** From a 412: who changed the goal, if the server says so. */
  change?: LastChange | undefined;
  /** From a taken UUID: the goals that may have been created under it. */
  possible?: StoredGoal[] | undefined;
  requestId?: string | undefined;
  /** How long a 429 asks us to wait. */
  retryAfterMs?: number | undefined;
  cause?: unknown;
};

/** Any failure of the network or the server. The message is fit for an adviser. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  readonly status: number | undefined;
  readonly faults: Record<string, string[]>;
  readonly current: StoredGoal | null | undefined;
  readonly change: LastChange | undefined;
  readonly possible: StoredGoal[] | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(
    kind: ApiErrorKind,
    message: string,
    { status, faults, current, change, possible, requestId, retryAfterMs, cause }: Details = {},
  ) {
    super(message, { cause });
    this.name = 'ApiError';
    this.kind = kind;
    this.status = status;
    this.faults = faults ?? {};
    this.current = current;
    this.change = change;
    this.possible = possible;
    this.requestId = requestId;
    this.retryAfterMs = retryAfterMs;
  }
}

/** True when asking again could help: the network, the server's own fault, or too many requests. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof ApiError && ['unreachable', 'unreadable', 'throttled', 'failed'].includes(error.kind)
  );
}
