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
  /** In what the amount is sent, if its unit is in doubt. */
  amountUnit?: AmountUnit | undefined;
  /** What the save is beside one of what was typed. */
  purpose?: SavePurpose | undefined;
  /** Refused once already for a newer reading that means the same; it is not sent a third time unasked. */
  isRenewed?: true;
};

/** Why a request came to nothing, whatever the network called it. */
export type Failure =
  /** Nothing left this machine. */
  | { kind: 'offline' }
  /** It may have been done: the answer never came, or cannot be read. */
  | { kind: 'unknown' }
  /** `retryAfterMs`: what the server asked for, already within reason. */
  | { kind: 'throttled'; retryAfterMs: number }
  | { kind: 'broken'; message: string; requestId: string | undefined }
  | { kind: 'signed-out' }
  /** A new goal was sent before under its UUID. */
  | { kind: 'taken'; message: string; requestId: string | undefined }
  /** `current`: as it is stored now; null when it is gone, undefined when the server did not tell. */
  | { kind: 'conflict'; current: StoredGoal | null | undefined; change?: LastChange | undefined }
  | {
      kind: 'invalid';
      faults: FieldFault[] /** Of no field. */;
      others: string[];
      requestId: string | undefined;
    }
  | { kind: 'refused'; message: string; requestId: string | undefined };

/** Why the stored goal is read before anything is said. */
export type CheckReason = 'unknown' | 'stopped' | 'taken';

export type Problem = { message: string; requestId: string | undefined };

/** `busy` is said after 300 ms, `slow` after 3 s. */
export type SavePace = 'quick' | 'busy' | 'slow';

type Underway = { attempt: Attempt /** How often it was sent. */; sends: number };
/** What goes on once the network or the server lets it. */
type Next = 'send' | CheckReason;

/** What can become of a save; every state has its one notice. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'invalid' }
  | { kind: 'unchanged' }
  | { kind: 'discarded' }
  | ({ kind: 'sending'; pace: SavePace } & Underway)
  | ({ kind: 'checking'; why: CheckReason; problem?: Problem } & Underway)
  /** Goes on at `until`, in milliseconds since 1970. */
  | ({ kind: 'waiting'; until: number; why: 'throttled' | 'broken'; next: Next } & Underway)
  | ({ kind: 'offline'; next: Next; isProbing: boolean } & Underway)
  /** `isLost`: an earlier answer was lost, so that it may be stored. */
  | { kind: 'signed-out'; attempt: Attempt; isLost?: true }
  /** Signed in again, but what stands in the form is no longer what was to be saved. */
  | { kind: 'signed-in' }
  | { kind: 'other-account'; name: string }
  | { kind: 'refused'; faults: FieldFault[]; others: string[]; requestId: string | undefined }
  | ({ kind: 'failed' } & Problem)
  /** Waiting was stopped, and the stored goal is as it was. */
  | { kind: 'not-saved' }
  /** Waiting was stopped before anybody could tell. */
  | { kind: 'untold' }
  /** Stored otherwise than the form was filled from: by a save that was refused, or by a reading that came under one's typing. */
  | {
      kind: 'conflict';
      base: StoredGoal | undefined;
      current: StoredGoal | undefined;
      wasSent: boolean;
      /** Whose change it is, where the server told. */
      change?: LastChange | undefined;
    }
  | { kind: 'deleted' }
  /**
   * A new goal whose answer was lost: goals that may be it, newest first; null: who is signed out cannot see them.
   * `message`: why the server did not create it now.
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
  /** A reading came that is not what the form was filled from, and the form is not clean. */
  | { kind: 'changed-elsewhere'; base: StoredGoal; current: StoredGoal };
