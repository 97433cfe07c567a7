import type { ChangeReason } from '../../domain/goal/change-reason';
import type { Creation } from '../../domain/goal/creation';
import type { FieldFault } from '../../domain/goal/field-fault';
import type { KnownGoal } from '../../domain/goal/goal';
import type { LastChange } from '../../domain/goal/goal-change';
import type { Receipt } from '../../domain/goal/receipt';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import type { SavePurpose } from '../../domain/goal/undo';
import type { AmountUnit } from '../../domain/money/amount-unit';

/** One press of Save. */
export type Attempt = {
  /** What the form meant. */
  fields: KnownGoal;
  /** The reading that the form was filled from, whose tag is sent; undefined for a new goal. */
  stored: StoredGoal | undefined;
  /** The UUID that a new goal is sent under. */
  newUuid: string;
  reason: ChangeReason | undefined;
  /** The unit that the amount is sent in, if it is in doubt. */
  amountUnit?: AmountUnit | undefined;
  /** What else the save is, besides one of the input. */
  purpose?: SavePurpose | undefined;
  /** Refused once already for a newer reading that means the same; it is not sent a third time unasked. */
  isRenewed?: true;
};

/** Why a request failed, in terms of what to do about it. */
export type Failure =
  /** Nothing left this machine. */
  | { kind: 'offline' }
  /** It may have been done: the answer never arrived, or cannot be read. */
  | { kind: 'unknown' }
  /** `retryAfterMs`: what the server asked for, within limits. */
  | { kind: 'throttled'; retryAfterMs: number }
  | { kind: 'broken'; message: string; requestId: string | undefined }
  | { kind: 'signed-out' }
  /** A new goal was sent before under its UUID. */
  | { kind: 'taken'; message: string; requestId: string | undefined }
  /** `current`: the current goal; null if it was deleted, undefined if the server did not say. */
  | { kind: 'conflict'; current: StoredGoal | null | undefined; change?: LastChange | undefined }
  | {
      kind: 'invalid';
      faults: FieldFault[] /** Of no field. */;
      others: string[];
      requestId: string | undefined;
    }
  | { kind: 'refused'; message: string; requestId: string | undefined };

/** Why the stored goal is read before anything is reported. */
type CheckReason = 'unknown' | 'stopped' | 'taken';

export type Problem = { message: string; requestId: string | undefined };

/** `busy` after 300 ms, `slow` after 3 s. */
type SavePace = 'quick' | 'busy' | 'slow';

type Underway = { attempt: Attempt /** How often it was sent. */; sends: number };
/** What continues once the network or the server allows it. */
type Next = 'send' | CheckReason;

/** What can happen to a save; every state has one notice. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'invalid' }
  | { kind: 'unchanged' }
  | { kind: 'discarded' }
  | ({ kind: 'sending'; pace: SavePace } & Underway)
  | ({ kind: 'checking'; why: CheckReason; problem?: Problem } & Underway)
  /** Continues at `until`, in milliseconds since 1970. */
  | ({ kind: 'waiting'; until: number; why: 'throttled' | 'broken'; next: Next } & Underway)
  | ({ kind: 'offline'; next: Next; isProbing: boolean } & Underway)
  /** `isLost`: an earlier answer was lost, so that it may be stored. */
  | { kind: 'signed-out'; attempt: Attempt; isLost?: true }
  /** Signed in again, but the form no longer means what was to be saved. */
  | { kind: 'signed-in' }
  | { kind: 'other-account'; name: string }
  | { kind: 'refused'; faults: FieldFault[]; others: string[]; requestId: string | undefined }
  | ({ kind: 'failed' } & Problem)
  /** Waiting was stopped, and the stored goal is as it was. */
  | { kind: 'not-saved' }
  /** The adviser cancelled the wait before the outcome was known. */
  | { kind: 'untold' }
  /** The stored goal differs from what the form was filled from: found by a refused save, or by a later reading. */
  | {
      kind: 'conflict';
      base: StoredGoal | undefined;
      current: StoredGoal | undefined;
      wasSent: boolean;
      /** Who made the other change, if the server says so. */
      change?: LastChange | undefined;
    }
  | { kind: 'deleted' }
  /**
   * A new goal whose answer was lost: goals that may be the one, newest first; null: a signed-out adviser cannot see
   * them. `message`: why the server did not create it now.
   */
  | { kind: 'unsure'; candidates: StoredGoal[] | null; message?: string }
  | { kind: 'saved'; attempt: Attempt; goal: StoredGoal; receipt: Receipt };

export type SaveEvent =
  | { kind: 'save'; attempt: Attempt }
  | { kind: 'told'; state: 'idle' | 'invalid' | 'unchanged' | 'discarded' }
  /** Something differs in the form again. */
  | { kind: 'edited' }
  | { kind: 'paced'; pace: SavePace }
  | { kind: 'answered'; goal: StoredGoal }
  /** `retryAt`: when a retry would be due, in milliseconds since 1970. */
  | { kind: 'failed'; failure: Failure; retryAt: number }
  | { kind: 'read'; current: StoredGoal | null }
  | { kind: 'found'; creation: Creation }
  | { kind: 'due' }
  | { kind: 'probing' }
  | { kind: 'probed'; isReached: boolean }
  | { kind: 'stopped' }
  /** By another account, when it has a name. */
  | { kind: 'signed-in'; otherName: string | undefined }
  /** A reading arrived that is not what the form was filled from, and the form has changes. */
  | { kind: 'changed-elsewhere'; base: StoredGoal; current: StoredGoal };
