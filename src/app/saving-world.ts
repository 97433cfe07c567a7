import type { RefObject } from 'react';
import { readGoalAnew } from '../api/goal-queries';
import { changedFields } from '../domain/change';
import type { StoredGoal } from '../domain/stored-goal';
import type { GoalFormHandle } from '../form/goal-form';
import type { SavingWorld } from '../saving/create-saving';
import type { Attempt } from '../saving/save-state';
import { api, cache } from './api';
import { hearTabs } from './tab-channel';
import { toFailure } from './to-failure';

type Given = {
  form: RefObject<GoalFormHandle | null>;
  accountUuid: string;
  send: SavingWorld['send'];
  onBug: SavingWorld['onBug'];
};

const probeAgainMs = 5_000;
/** Clocks of browsers and servers differ. */
const clockSkewMs = 5 * 60_000;

/** The browser and the server as a save sees them. */
export function createSavingWorld({ form, accountUuid, send, onBug }: Given): SavingWorld {
  return {
    send,
    onBug,
    toFailure,
    read: (uuid, signal) => readGoalAnew(api, cache, { uuid, signal }),
    findCreated: (attempt, since, signal) => findCreated(attempt, since, signal),
    probe: (signal) =>
      api.session(signal).then(
        () => true,
        () => false,
      ),
    isOffline: () => !navigator.onLine,
    untilWorthProbing,
    untilSignedIn: (signal) => untilSignedIn(accountUuid, signal),
    saveAgain(attempt) {
      const content = form.current?.read();
      if (!content || content.unreadable.length > 0 || !isSameMeaning(content.meant, attempt.fields))
        return false;
      void form.current?.save();
      return true;
    },
    now: Date.now,
    random: Math.random,
  };
}

function isSameMeaning(one: Attempt['fields'], other: Attempt['fields']): boolean {
  return changedFields(one, other).length === 0 && changedFields(other, one).length === 0;
}

async function findCreated({ fields }: Attempt, since: number, signal: AbortSignal): Promise<StoredGoal[]> {
  const { items } = await api.listGoals(
    { name: '', owners: fields.owners ?? [], circles: [], sort: '-created_at', page: 1, perPage: 15 },
    signal,
  );
  return items.filter(
    (goal) => goal.fields.name === fields.name && Date.parse(goal.createdAt ?? '') >= since - clockSkewMs,
  );
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

/** Asks who is signed in when another tab says so, and each time this one is looked at. */
function untilSignedIn(accountUuid: string, signal: AbortSignal): Promise<{ otherName: string | undefined }> {
  return new Promise((resolve) => {
    const ask = async () => {
      const account = (await api.session(signal).catch(() => undefined))?.account;
      if (!account) return;
      resolve({ otherName: account.uuid === accountUuid ? undefined : account.name });
      stop();
    };
    const look = () => void (document.visibilityState === 'visible' && ask());
    const stopHearing = hearTabs(({ kind }) => void (kind === 'signed-in' && ask()));
    const stop = () => {
      stopHearing();
      document.removeEventListener('visibilitychange', look);
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', stop, { once: true });
  });
}
