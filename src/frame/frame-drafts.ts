import { type Draft, type Drafts, readDraft, writeDraft } from '../editor/drafts/draft';
import type { FrameDraft } from '../embed/protocol/messages';
import type { HostLink } from './link/host-link';

type Content = Omit<Draft, 'savedAt'>;

const newGoal = 'new';

/** Drafts that the host keeps in the memory of its page; the one that it handed back is offered until it is decided on. */
export function createFrameDrafts({ init, tell }: Pick<HostLink, 'init' | 'tell'>) {
  const listeners = new Set<() => void>();
  let isTooLarge = false;
  let handedBack = init.draft?.goal === init.goal ? init.draft : null;
  let held = handedBack;

  function hand(draft: FrameDraft): void {
    isTooLarge = !tell.draft(draft);
    // The host keeps the last one that was not too large.
    if (!isTooLarge) held = draft.patch === null ? null : draft;
    for (const listener of listeners) listener();
  }
  function drop(goal: string | null): void {
    handedBack = null;
    hand({ goal, baseUpdatedAt: null, patch: null });
  }
  const drafts: Drafts = {
    keep: async (_goal, content) => hand(toFrameDraft(content)),
    find: async (goal) =>
      handedBack && goal === (handedBack.goal ?? newGoal)
        ? readDraft(String(handedBack.patch), Date.now())
        : undefined,
    remove: (goal) => drop(goal === newGoal ? null : goal),
  };

  return {
    ...drafts,
    /** What an earlier frame left, until the adviser decides on it. */
    offered: () => handedBack,
    /** What the host holds, from an earlier frame or this one: all that is left if the form has failed. */
    held: () => held,
    /** Discards what the host holds. */
    dropHeld(): void {
      if (held) drop(held.goal);
    },
    /** Whether the input is too large for the host. */
    isTooLarge: () => isTooLarge,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function toFrameDraft(content: Content): FrameDraft {
  return {
    goal: content.base?.uuid ?? null,
    baseUpdatedAt: content.base?.updatedAt ?? null,
    patch: writeDraft(content, Date.now()),
  };
}
