import type { Creation } from '../../domain/goal/creation';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import { isRunning, nextSaveState } from './next-save-state';
import type { Attempt, Failure, SaveEvent, SaveState } from './save-state';

/** What a save needs; every promise may reject, and `toFailure` classifies the error. */
export type SaveEnvironment = {
  send: (attempt: Attempt, signal: AbortSignal) => Promise<StoredGoal>;
  /** The current goal; null if it was deleted. */
  read: (uuid: string, signal: AbortSignal) => Promise<StoredGoal | null>;
  /** Whether a POST whose answer was lost created a goal. */
  findCreated: (attempt: Attempt, signal: AbortSignal) => Promise<Creation>;
  /** Whether the server answers; never rejects. */
  probe: (signal: AbortSignal) => Promise<boolean>;
  /** Whether the browser reports offline. It may be wrong, so this counts only before the first attempt. */
  isOffline: () => boolean;
  /** Resolves when another attempt may be worth it: the browser reports online, or some time has passed. */
  untilWorthProbing: (signal: AbortSignal) => Promise<void>;
  /** Resolves once someone is signed in again; with a name if it is another account. */
  untilSignedIn: (signal: AbortSignal) => Promise<{ otherName: string | undefined }>;
  /** Presses Save again if the form still means the same; false if it does not. */
  saveAgain: (attempt: Attempt) => boolean;
  /** Throws a bug, as opposed to a failure. */
  toFailure: (error: unknown) => Failure;
  onBug: (error: unknown) => void;
  /** A save is over, and the adviser who waited is about to see the outcome. */
  onEnd: () => void;
  /** Milliseconds since 1970. */
  now: () => number;
  /** At least 0, less than 1. */
  random: () => number;
};

export type Saving = ReturnType<typeof createSaving>;

const busyAfterMs = 300;
const slowAfterMs = 3_000;
const firstRetryMs = 1_000;
const lookEveryMs = 1_000;

/** Carries out what each state of a save requires. It cancels what an earlier state started and ignores its answer. */
export function createSaving(environment: SaveEnvironment) {
  let state: SaveState = { kind: 'idle' };
  let task = new AbortController();
  const listeners = new Set<() => void>();

  function dispatch(event: SaveEvent): void {
    const before = state;
    state = nextSaveState(before, event);
    if (state === before) return;
    if (isNewTask(before, state)) {
      task.abort();
      task = new AbortController();
      start(state, task.signal);
    }
    for (const listener of listeners) listener();
  }

  function start(now: SaveState, signal: AbortSignal): void {
    const tell = (event: SaveEvent) => {
      if (!signal.aborted) dispatch(event);
    };
    run(now, tell, signal)
      .catch((error: unknown) => {
        if (signal.aborted) return;
        const failure = environment.toFailure(error);
        tell({ kind: 'failed', failure, retryAt: environment.now() + pauseMs(failure, now) });
      })
      .catch(environment.onBug);
  }

  async function run(now: SaveState, tell: (event: SaveEvent) => void, signal: AbortSignal): Promise<void> {
    switch (now.kind) {
      case 'sending':
        if (now.sends === 1 && environment.isOffline())
          return tell({ kind: 'failed', failure: { kind: 'offline' }, retryAt: environment.now() });
        void pause(busyAfterMs, signal).then(() => tell({ kind: 'paced', pace: 'busy' }));
        void pause(slowAfterMs, signal).then(() => tell({ kind: 'paced', pace: 'slow' }));
        return tell({ kind: 'answered', goal: await environment.send(now.attempt, signal) });
      case 'checking':
        if (now.attempt.stored)
          return tell({ kind: 'read', current: await environment.read(now.attempt.stored.uuid, signal) });
        return tell({ kind: 'found', creation: await environment.findCreated(now.attempt, signal) });
      case 'waiting':
        // A timer pauses while the computer sleeps; the clock does not.
        for (
          let leftMs = now.until - environment.now();
          leftMs > 0 && environment.now() < now.until;
          leftMs -= lookEveryMs
        )
          await pause(Math.min(leftMs, lookEveryMs), signal);
        return tell({ kind: 'due' });
      case 'offline':
        while (!signal.aborted) {
          await environment.untilWorthProbing(signal);
          await probe(tell, signal);
        }
        return;
      case 'signed-out': {
        const { otherName } = await environment.untilSignedIn(signal);
        if (signal.aborted || (otherName === undefined && environment.saveAgain(now.attempt))) return;
        return tell({ kind: 'signed-in', otherName });
      }
    }
  }

  async function probe(tell: (event: SaveEvent) => void, signal: AbortSignal): Promise<void> {
    tell({ kind: 'probing' });
    tell({ kind: 'probed', isReached: await environment.probe(signal) });
  }

  function pauseMs(failure: Failure, now: SaveState): number {
    if (failure.kind === 'throttled') return failure.retryAfterMs;
    const sends = 'sends' in now ? now.sends : 1;
    // Between a half and the whole, so that clients that failed together do not retry together.
    return firstRetryMs * 2 ** (sends - 1) * (0.5 + environment.random() / 2);
  }

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispatch,
    /** Resolves with the first state that waits for the adviser. */
    save(attempt: Attempt): Promise<SaveState> {
      dispatch({ kind: 'save', attempt });
      return new Promise((resolve) => {
        const settle = () => {
          if (isRunning(state)) return;
          listeners.delete(settle);
          environment.onEnd();
          resolve(state);
        };
        listeners.add(settle);
      });
    },
    /** Skips the countdown, or the wait for the network. */
    tryNow(): void {
      const { signal } = task;
      const tell = (event: SaveEvent) => {
        if (!signal.aborted) dispatch(event);
      };
      if (state.kind === 'waiting') tell({ kind: 'due' });
      if (state.kind === 'offline' && !state.isProbing) void probe(tell, signal);
    },
    /** Cancels what is running, with no one left to tell. */
    close: () => task.abort(),
  };
}

function isNewTask(before: SaveState, after: SaveState): boolean {
  if (before.kind === 'sending' && after.kind === 'sending') return before.sends !== after.sends;
  return before.kind !== after.kind || after.kind !== 'offline';
}

/** Resolves after a while, and never once it is called off. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.max(0, ms));
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
