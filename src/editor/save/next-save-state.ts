import type { Creation } from '../../domain/goal/creation';
import type { LastChange } from '../../domain/goal/goal-change';
import { checkReceipt } from '../../domain/goal/receipt';
import { isSameReading, type StoredGoal, withKnown } from '../../domain/goal/stored-goal';
import { compareWithStored } from './compare-with-stored';
import type { Attempt, Failure, SaveEvent, SaveState } from './save-state';
import { sentFields } from './sent-fields';

type Of<Kind extends SaveState['kind']> = Extract<SaveState, { kind: Kind }>;
type Running = Of<'sending' | 'checking' | 'waiting' | 'offline'>;
type ConflictFailure = Extract<Failure, { kind: 'conflict' }>;
type FailedEvent = Extract<SaveEvent, { kind: 'failed' }>;

/** How often a save that the server failed at, or that was cut off, is sent again by itself. */
const mostRetries = 2;

/** The state after an event; an event that does not belong to the state changes nothing. Pure. */
export function nextSaveState(state: SaveState, event: SaveEvent): SaveState {
  if (event.kind === 'save') return isRunning(state) ? state : send({ attempt: event.attempt, sends: 0 });
  if (event.kind === 'told') return isRunning(state) ? state : { kind: event.state };
  switch (state.kind) {
    case 'sending':
      return whileSending(state, event);
    case 'checking':
      return whileChecking(state, event);
    case 'waiting':
      if (event.kind === 'stopped') return stopWaiting(state);
      return event.kind === 'due' ? goOn(state) : state;
    case 'offline':
      return whileOffline(state, event);
    case 'signed-out':
      return event.kind === 'signed-in' ? afterSignIn(event) : whileIdle(state, event);
    default:
      return whileIdle(state, event);
  }
}

/** Whether a save is under way, so that another has to wait. */
export function isRunning(state: SaveState): boolean {
  return ['sending', 'checking', 'waiting', 'offline'].includes(state.kind);
}

function whileSending(state: Of<'sending'>, event: SaveEvent): SaveState {
  if (event.kind === 'answered') return saved(state.attempt, event.goal);
  if (event.kind === 'paced') return { ...state, pace: event.pace };
  if (event.kind === 'stopped') return check(state, 'stopped');
  return event.kind === 'failed' ? afterFailedSend(state, event) : state;
}

function afterFailedSend(state: Of<'sending'>, { failure, retryAt }: FailedEvent): SaveState {
  const isNew = state.attempt.stored === undefined;
  switch (failure.kind) {
    case 'offline':
      return { ...running(state), kind: 'offline', next: 'send', isProbing: false };
    case 'unknown':
      return check(state, 'unknown');
    case 'broken':
      // A server that failed may have stored it all the same. A frame's next token may be for another new goal.
      if (!isNew && state.sends <= mostRetries)
        return { ...running(state), kind: 'waiting', until: retryAt, why: 'broken', next: 'send' };
      return { ...check(state, 'unknown'), problem: problemOf(failure) };
    case 'throttled':
      return { ...running(state), kind: 'waiting', until: retryAt, why: 'throttled', next: 'send' };
    case 'taken':
      return { ...check(state, 'taken'), problem: problemOf(failure) };
    case 'conflict':
      return afterConflict(state, failure);
    default:
      return refused(state, failure);
  }
}

/** Another tag need not mean another goal: an answer may be worded differently, or a change may have been undone. */
function afterConflict(state: Of<'sending'>, { current, change }: ConflictFailure): SaveState {
  const { attempt } = state;
  const isSame = attempt.stored && current && compareWithStored(attempt, current) === 'untouched';
  if (!isSame || attempt.isRenewed) return afterReading(state, current, change);
  const stored = withKnown(current, attempt.stored);
  return send({ ...state, attempt: { ...attempt, stored, isRenewed: true } });
}

function whileChecking(state: Of<'checking'>, event: SaveEvent): SaveState {
  if (event.kind === 'found') return afterSearch(state, event.creation);
  if (event.kind === 'read') {
    const { current } = event;
    const isUntouched = current !== null && compareWithStored(state.attempt, current) === 'untouched';
    return isUntouched ? afterNothing(state) : afterReading(state, current);
  }
  if (event.kind !== 'failed') return state;
  const { failure, retryAt } = event;
  switch (failure.kind) {
    case 'offline':
    case 'unknown':
      return { ...running(state), kind: 'offline', next: state.why, isProbing: false };
    case 'throttled':
    case 'broken':
      return { ...running(state), kind: 'waiting', until: retryAt, why: failure.kind, next: state.why };
    case 'conflict':
      return afterReading(state, failure.current, failure.change);
    default:
      if (failure.kind !== 'signed-out') return refused(state, failure);
      return { kind: 'signed-out', attempt: state.attempt, isLost: true };
  }
}

/** The server has nothing of a save that it may have received. */
function afterNothing(state: Of<'checking'>): SaveState {
  if (state.why === 'stopped') return { kind: 'not-saved' };
  if (state.problem) return { kind: 'failed', ...state.problem };
  return state.sends <= mostRetries ? send(state) : { kind: 'failed', ...neverArrived };
}

function afterSearch(state: Of<'checking'>, creation: Creation): SaveState {
  const isTaken = state.why === 'taken';
  if (creation.kind === 'none') return isTaken ? { kind: 'deleted' } : afterNothing(state);
  if (creation.kind === 'possible')
    return {
      kind: 'unsure',
      candidates: creation.goals,
      ...(isTaken && state.problem && { message: state.problem.message }),
    };
  const end = saved(state.attempt, creation.goal);
  // An earlier press of Save created it, and something else is in the form now.
  const isEarlier = isTaken && end.receipt.differences.length > 0;
  return isEarlier ? { kind: 'conflict', base: undefined, current: creation.goal, wasSent: true } : end;
}

function whileOffline(state: Of<'offline'>, event: SaveEvent): SaveState {
  if (event.kind === 'stopped') return stopWaiting(state);
  if (event.kind === 'probing') return { ...state, isProbing: true };
  if (event.kind !== 'probed') return state;
  return event.isReached ? goOn(state) : { ...state, isProbing: false };
}

function stopWaiting(state: Of<'waiting' | 'offline'>): SaveState {
  if (state.next !== 'send') return { kind: 'untold' };
  // A server that failed may have stored it; one that refused, or was never reached, has not.
  const mayBeStored = state.kind === 'waiting' && state.why === 'broken';
  return mayBeStored ? check(state, 'stopped') : { kind: 'not-saved' };
}

function afterSignIn({ otherName }: Extract<SaveEvent, { kind: 'signed-in' }>): SaveState {
  return otherName === undefined ? { kind: 'signed-in' } : { kind: 'other-account', name: otherName };
}

/** Whether its words are untrue, or of no more use, once something else is typed. */
function isOver(state: SaveState): boolean {
  if (state.kind === 'saved') return state.receipt.differences.length === 0;
  return state.kind === 'unchanged' || state.kind === 'discarded';
}

function whileIdle(state: SaveState, event: SaveEvent): SaveState {
  if (event.kind === 'edited') return isOver(state) ? { kind: 'idle' } : state;
  if (event.kind !== 'changed-elsewhere') return state;
  // The refusal said so already, and the adviser may be choosing.
  if (state.kind === 'conflict' && state.current && isSameReading(state.current, event.current)) return state;
  return {
    kind: 'conflict',
    base: event.base,
    current: withKnown(event.current, event.base),
    wasSent: false,
  };
}

/** A reading that differs from the one that the form was filled from: saved, deleted, or changed by someone else. */
function afterReading(
  { attempt }: { attempt: Attempt },
  current: StoredGoal | null | undefined,
  change?: LastChange,
): SaveState {
  if (current === null) return { kind: 'deleted' };
  if (current && compareWithStored(attempt, current) === 'stored') return saved(attempt, current);
  const known = current && withKnown(current, attempt.stored);
  return { kind: 'conflict', base: attempt.stored, current: known, wasSent: true, change };
}

function refused(
  state: Running,
  failure: Exclude<Failure, { kind: 'offline' | 'unknown' | 'throttled' | 'conflict' }>,
): SaveState {
  switch (failure.kind) {
    case 'signed-out':
      return { kind: 'signed-out', attempt: state.attempt };
    case 'invalid':
      return { ...failure, kind: 'refused' };
    default:
      return { kind: 'failed', ...problemOf(failure) };
  }
}

function saved(attempt: Attempt, goal: StoredGoal): Of<'saved'> {
  const before = attempt.stored?.fields ?? {};
  return {
    kind: 'saved',
    attempt,
    goal,
    receipt: checkReceipt({ sent: sentFields(attempt), before, answer: goal }),
  };
}

function send({ attempt, sends }: { attempt: Attempt; sends: number }): SaveState {
  return { kind: 'sending', pace: 'quick', attempt, sends: sends + 1 };
}

function check(state: Running, why: Of<'checking'>['why']): Of<'checking'> {
  return { ...running(state), kind: 'checking', why };
}

function goOn(state: Of<'waiting' | 'offline'>): SaveState {
  return state.next === 'send' ? send(state) : check(state, state.next);
}

function running({ attempt, sends }: Running) {
  return { attempt, sends };
}

function problemOf({ message, requestId }: Extract<Failure, { message: string }>) {
  return { message, requestId };
}

const neverArrived = {
  message: 'The connection failed each time before the save reached the server.',
  requestId: undefined,
};
