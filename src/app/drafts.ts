import { openText, sealText } from '../saving/seal-text';
import { type Draft, type Drafts, readDraft, writeDraft } from './draft';
import type { TabStorage } from './tab-storage';

type Given = {
  storage: TabStorage;
  /** The account's keys, the first of which seals. */
  keys: string[];
  accountUuid: string;
  now: () => number;
};

/** One account's drafts in the tab's storage, sealed; with the page only where there is no key to seal with. */
export function createDrafts({ storage, keys, accountUuid, now }: Given): Drafts {
  // The newest write or removal of a goal's draft wins over one that is still being sealed.
  let turn = 0;
  const keyOf = (goal: string) => `draft ${accountUuid} ${goal}`;

  return {
    async keep(goal: string, typed: Omit<Draft, 'savedAt'>): Promise<void> {
      turn += 1;
      const own = turn;
      const content = writeDraft(typed, now());
      const place = keyOf(goal);
      if (keys.length === 0) return storage.hold(place, content);
      const sealed = await sealText(content, { keys, place });
      if (own === turn) storage.write(place, sealed);
    },

    async find(goal: string): Promise<Draft | undefined> {
      const place = keyOf(goal);
      const text = storage.read(place);
      if (text === undefined) return undefined;
      const opened = keys.length === 0 ? text : await openText(text, { keys, place });
      const draft = opened === undefined ? undefined : readDraft(opened, now());
      if (!draft) this.remove(goal);
      return draft;
    },

    remove(goal: string): void {
      turn += 1;
      storage.remove(keyOf(goal));
    },
  };
}
