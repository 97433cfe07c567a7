import { type RefObject, useEffect, useRef, useState } from 'react';
import type { GoalFormHandle } from '../form/goal-form';
import type { Draft, Drafts } from './draft';
import { draftIn } from './draft-in';

/** How long typing pauses before it is kept. */
const keepPauseMs = 500;

type Given = {
  form: RefObject<GoalFormHandle | null>;
  drafts: Drafts;
  /** A uuid, or `new`. */
  goal: string;
  locale: string;
  /** A person's typing paused, and something differs. */
  onChanged: () => void;
};

/** Keeps what is typed as a draft, and finds the one that an earlier visit left. */
export function useDraft({ form, drafts, goal, locale, onChanged }: Given) {
  const [found, setFound] = useState<Draft>();
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isByPerson = useRef(false);

  useEffect(() => {
    let isGone = false;
    void drafts.find(goal).then((draft) => {
      if (!isGone) setFound(draft);
    });
    return () => {
      isGone = true;
      clearTimeout(pause.current);
      setFound(undefined);
    };
  }, [drafts, goal]);

  function remove() {
    clearTimeout(pause.current);
    drafts.remove(goal);
  }
  return {
    /** The draft to be offered; until it is decided on, a clean form does not wipe it away. */
    found: found && draftIn(found, locale),
    take: () => setFound(undefined),
    discard() {
      setFound(undefined);
      remove();
    },
    /** Keeps what stands in the form once the typing pauses. */
    onEdit(by: 'person' | 'answer') {
      clearTimeout(pause.current);
      // What was typed before an answer is older than what is said of it.
      isByPerson.current = by === 'person';
      pause.current = setTimeout(() => {
        const content = form.current?.isChanged() ? form.current.read() : undefined;
        if (content) {
          if (isByPerson.current) onChanged();
          void drafts.keep(goal, content);
        } else if (!found) drafts.remove(goal);
      }, keepPauseMs);
    },
    remove,
  };
}
