import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import { createPause } from '../../ui/create-pause';
import type { EditorForm } from '../editor-form';
import type { Draft, Drafts } from './draft';
import { draftInLocale, isDraftStored } from './found-draft';

/** How soon after a keystroke sealing begins, at the latest. */
const keepWithinMs = 100;
/** How long typing pauses before the notice of an earlier save is out of date. */
const changedPauseMs = 500;

type DraftOptions = {
  form: EditorForm;
  drafts: Drafts;
  /** Undefined: a new goal. */
  stored: StoredGoal | undefined;
  locale: string;
  /** The adviser's typing paused, and something differs. */
  onChanged: () => void;
};

/** Keeps unsaved input as a draft, and finds the draft of an earlier visit. */
export function useDraft({ form, drafts, stored, locale, onChanged }: DraftOptions) {
  const goal = stored?.uuid ?? 'new';
  const [found, setFound] = useState<Draft>();
  const [pause] = useState(() => createPause(changedPauseMs));
  const callOff = useRef<() => void>(undefined);
  const stop = useCallback(() => {
    pause.cancel();
    callOff.current?.();
    callOff.current = undefined;
  }, [pause]);

  useEffect(() => {
    let isGone = false;
    void drafts.find(goal).then((draft) => {
      if (!isGone) setFound(draft);
    });
    return () => {
      isGone = true;
      stop();
      setFound(undefined);
    };
  }, [drafts, goal, stop]);

  // Saved meanwhile, in another tab or by another program: there is nothing to offer or to keep.
  const isOver = found !== undefined && stored !== undefined && isDraftStored(found, stored);
  useEffect(() => {
    if (!isOver) return;
    setFound(undefined);
    if (!form.isChanged()) drafts.remove(goal);
  }, [isOver, drafts, goal, form]);

  const keepIfPending = useEffectEvent(() => {
    if (callOff.current) keep();
  });
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') keepIfPending();
    };
    window.addEventListener('beforeunload', keepIfPending);
    window.addEventListener('pagehide', keepIfPending);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('beforeunload', keepIfPending);
      window.removeEventListener('pagehide', keepIfPending);
      document.removeEventListener('visibilitychange', hide);
    };
  }, []);

  // While the form is still there; a crash removes both at once.
  useLayoutEffect(() => () => keepIfPending(), []);

  function keep() {
    callOff.current?.();
    callOff.current = undefined;
    if (!form.isOpen()) return;
    const content = form.isChanged() ? form.read() : undefined;
    if (content) void drafts.keep(goal, content);
    else if (!found) drafts.remove(goal);
  }
  function remove() {
    stop();
    drafts.remove(goal);
  }
  return {
    /** The draft to be offered; until it is decided on, a clean form does not wipe it away. */
    found: isOver ? undefined : found && draftInLocale(found, locale),
    take: () => setFound(undefined),
    discard() {
      setFound(undefined);
      remove();
    },
    /** Keeps the input, in the first moment in which the browser has nothing else to do. */
    onEdit(by: 'person' | 'answer') {
      callOff.current ??= whenIdle(keep, keepWithinMs);
      pause.cancel();
      // Input from before an answer is older than the notice of it.
      if (by === 'answer') return;
      pause.run(() => {
        if (form.isChanged()) onChanged();
      });
    },
    remove,
  };
}

/** Runs a task once the browser is idle, at the latest after `withinMs`. Returns a function that cancels it. */
function whenIdle(task: () => void, withinMs: number): () => void {
  // Safari has no requestIdleCallback.
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(task, withinMs / 2);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(task, { timeout: withinMs });
  return () => window.cancelIdleCallback(handle);
}
