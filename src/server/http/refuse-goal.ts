import { goalTakenCode } from '../../contract/new-goal';
import type { BackendGoalAnswer } from '../../contract/read-goal-answer';
import type { LastChange } from '../../domain/goal/goal-change';
import type { Caller, TaggedGoal } from '../backend';
import { Refusal } from './refusal';

/** Throws `Refusal` with 403 for a caller who may not change goals. */
export function refuseReaders({ mayWrite }: Caller): void {
  if (!mayWrite) throw new Refusal(403, 'Your account may not change goals');
}

/** Throws `Refusal` with 403 for a caller who may not delete goals. */
export function refuseDeleters({ mayDelete }: Caller): void {
  if (!mayDelete) throw new Refusal(403, 'Your account may not delete goals');
}

/** 412 with the current goal, null if it was deleted, and who changed it when, if that is recorded. */
export function refuseConflict(current: TaggedGoal | null, change?: LastChange): Refusal {
  const message = current
    ? 'Someone changed this goal: read it again before you change it'
    : 'This goal does not exist any more';
  const headers: Record<string, string> = current ? { etag: current.etag } : {};
  const told = change && { changed_by: change.by, changed_at: change.at };
  return new Refusal(412, message, { body: { current: current?.goal ?? null, ...told }, headers });
}

/** 409 for a UUID under which a goal was created, or may have been; `possible`: the goals that may be the one. */
export function refuseTaken(message: string, possible?: BackendGoalAnswer[]): Refusal {
  return new Refusal(409, message, { body: { code: goalTakenCode, ...(possible && { possible }) } });
}
