import { ApiError } from '../api/api-error';
import { fieldOfKey } from '../contract/goal-keys';
import type { FieldFault, SaveResult } from '../form/save-result';

/** The outcome of a save that was refused or failed. What is no `ApiError` is a bug, and thrown on. */
export function toSaveResult(error: unknown): SaveResult {
  if (!(error instanceof ApiError)) throw error;
  const { kind, message, requestId } = error;
  if (kind === 'stale') return { kind, current: error.current };
  if (kind === 'unauthenticated') return { kind: 'signed-out' };
  if (kind === 'invalid') return { kind: 'refused', ...sortFaults(error) };
  return { kind: 'failed', message, requestId };
}

function sortFaults(error: ApiError): { faults: FieldFault[]; others: string[] } {
  const faults: FieldFault[] = [];
  const others: string[] = [];
  for (const [key, messages] of Object.entries(error.faults)) {
    const place = fieldOfKey(key);
    if (place) faults.push(...messages.map((message) => ({ ...place, message })));
    else others.push(...messages);
  }
  // A refusal that names no fault is at least said.
  return { faults, others: faults.length + others.length === 0 ? [error.message] : others };
}
