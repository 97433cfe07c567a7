import { ApiError } from '../../api/api-error';
import { fieldOfKey } from '../../contract/goal-keys';
import type { FieldFault } from '../../domain/goal/field-fault';
import type { Failure } from './save-state';

/** Classifies the error of a refused or failed save. Anything but an `ApiError` is a bug, and thrown on. */
export function toFailure(error: unknown): Failure {
  if (!(error instanceof ApiError)) throw error;
  const { kind, message, requestId } = error;
  switch (kind) {
    case 'unreachable':
    case 'unreadable':
      return { kind: 'unknown' };
    case 'throttled':
      return { kind, retryAfterMs: error.retryAfterMs ?? 0 };
    case 'failed':
      // A proxy between us and the database does not know what happened.
      if (error.status === 504) return { kind: 'unknown' };
      return { kind: 'broken', message, requestId };
    case 'unauthenticated':
      return { kind: 'signed-out' };
    case 'taken':
      return { kind, message, requestId };
    case 'conflict':
      return { kind, current: error.current, change: error.change };
    case 'missing':
      return { kind: 'conflict', current: null };
    case 'invalid':
      return { kind, ...sortFaults(error), requestId };
    default:
      return { kind: 'refused', message, requestId };
  }
}

function sortFaults(error: ApiError): { faults: FieldFault[]; others: string[] } {
  const faults: FieldFault[] = [];
  const others: string[] = [];
  for (const [key, messages] of Object.entries(error.faults)) {
    const place = fieldOfKey(key);
    if (place) faults.push(...messages.map((message) => ({ ...place, message })));
    else others.push(...messages);
  }
  // A refusal without faults at least shows its message.
  return { faults, others: faults.length + others.length === 0 ? [error.message] : others };
}
