import type { Attempt, Failure, SaveEvent, SaveState } from '../../editor/save/save-state';
import { aGoal } from './a-goal';

export const stored = aGoal({ etag: '"1"', fields: { name: 'Before', progress: 10 } });
export const fields = { ...stored.fields, name: 'After' };
export const attempt: Attempt = { stored, fields, newUuid: 'unused', reason: undefined };
export const newGoal: Attempt = { stored: undefined, fields, newUuid: stored.uuid, reason: undefined };

export const asSent = { ...stored, etag: '"2"', fields };
export const otherwise = { ...stored, etag: '"3"', fields: { ...stored.fields, name: 'Theirs' } };
export const problem = { message: 'The server had a problem.', requestId: 'r-1' };
export const broken: Failure = { kind: 'broken', ...problem };

/** A running state, with what the test is about. */
export function sending(given: Partial<Extract<SaveState, { kind: 'sending' }>> = {}): SaveState {
  return { kind: 'sending', pace: 'quick', attempt, sends: 1, ...given };
}
export function checking(given: Partial<Extract<SaveState, { kind: 'checking' }>> = {}): SaveState {
  return { kind: 'checking', why: 'unknown', attempt, sends: 1, ...given };
}
export function waiting(given: Partial<Extract<SaveState, { kind: 'waiting' }>> = {}): SaveState {
  return { kind: 'waiting', until: 9, why: 'throttled', next: 'send', attempt, sends: 1, ...given };
}
export function offline(given: Partial<Extract<SaveState, { kind: 'offline' }>> = {}): SaveState {
  return { kind: 'offline', next: 'send', isProbing: false, attempt, sends: 1, ...given };
}
export const failed = (failure: Failure): SaveEvent => ({ kind: 'failed', failure, retryAt: 9 });
