import { type Draft, type Drafts, readDraft, writeDraft } from './draft';
import { openText, sealText } from './seal-text';
import type { TabStorage } from './tab-storage';

type DraftsOptions = {
  storage: TabStorage;
  /** The account's keys; the first one seals. */
  keys: string[];
  accountUuid: string;
  now: () => number;
};

/** One account's drafts in the tab's storage, sealed; only in memory if there is no key to seal with. */
export function createDrafts({ storage, keys, accountUuid, now }: DraftsOptions): Drafts {
  const keyOf = (goal: string) => `draft ${accountUuid} ${goal}`;
  // One is sealed at a time. Drafts kept or removed meanwhile are newer, and wait under their place.
  const waiting = new Map<string, string>();
  let sealing: { place: string; isRemoved: boolean } | undefined;
  let sealed = Promise.resolve();

  async function sealWaiting(): Promise<void> {
    try {
      for (const [place, content] of waiting) {
        waiting.delete(place);
        const own = { place, isRemoved: false };
        sealing = own;
        const text = await sealText(content, { keys, place });
        if (!own.isRemoved) storage.write(place, text);
      }
    } finally {
      sealing = undefined;
    }
  }

  return {
    async keep(goal: string, typed: Omit<Draft, 'savedAt'>): Promise<void> {
      const content = writeDraft(typed, now());
      const place = keyOf(goal);
      if (keys.length === 0) return storage.hold(place, content);
      waiting.set(place, content);
      if (!sealing) sealed = sealWaiting();
      return sealed;
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
      const place = keyOf(goal);
      waiting.delete(place);
      if (sealing?.place === place) sealing.isRemoved = true;
      storage.remove(place);
    },
  };
}
