import { ApiError } from '../../api/api-error';
import { readGoalAnew } from '../../api/goal-queries';
import { changedFields } from '../../domain/goal/change';
import type { EditorContextValue } from '../editor-context';
import type { SaveEnvironment } from './create-saving';
import type { Attempt } from './save-state';
import { toFailure } from './to-failure';

type SaveEnvironmentOptions = {
  context: EditorContextValue;
  send: SaveEnvironment['send'];
  onBug: SaveEnvironment['onBug'];
};

const probeAgainMs = 5_000;

/** The browser and the server as a save sees them. */
export function createSaveEnvironment({ context, send, onBug }: SaveEnvironmentOptions): SaveEnvironment {
  const { form, api, cache, findCreated, untilSignedIn, onEnd } = context;
  return {
    send,
    onBug,
    toFailure,
    read: (uuid, signal) => readGoalAnew(api, cache, { uuid, signal }),
    findCreated,
    probe: (signal) => api.session(signal).then(() => true, isAnswer),
    isOffline: () => !navigator.onLine,
    untilWorthProbing,
    untilSignedIn,
    onEnd,
    saveAgain(attempt) {
      const content = form.read();
      if (!content || content.unreadable.length > 0 || !isSameMeaning(content.meant, attempt.fields))
        return false;
      void form.save();
      return true;
    },
    now: Date.now,
    random: Math.random,
  };
}

/** A refusal is an answer too, unless it is one that the save would get as well. */
function isAnswer(error: unknown): boolean {
  return error instanceof ApiError && !['unknown', 'broken', 'throttled'].includes(toFailure(error).kind);
}

function isSameMeaning(one: Attempt['fields'], other: Attempt['fields']): boolean {
  return changedFields(one, other).length === 0 && changedFields(other, one).length === 0;
}

function untilWorthProbing(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, probeAgainMs);
    window.addEventListener('online', done);
    signal.addEventListener('abort', done, { once: true });
  });
}
