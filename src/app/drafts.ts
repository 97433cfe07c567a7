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

/** One account's drafts in the tab's storage, sealed; in memory where there is no storage. */
export function createDrafts({ storage, keys, accountUuid, now }: Given): Drafts {
  const memory = new Map<string, string>();
  // The newest write or removal of a goal's draft wins over one that is still being sealed.
  let turn = 0;
  const keyOf = (goal: string) => `draft ${accountUuid} ${goal}`;

  return {
    async keep(goal: string, { base, values }: Omit<Draft, 'savedAt'>): Promise<void> {
      turn += 1;
      const own = turn;
      const content = JSON.stringify(writeDraft({ base, values }, now()));
      const place = keyOf(goal);
      const sealed = keys.length > 0 ? await sealText(content, { keys, place }) : undefined;
      if (own !== turn) return;
      if (sealed === undefined || !storage.write(place, sealed)) memory.set(place, content);
    },

    async find(goal: string): Promise<Draft | undefined> {
      const place = keyOf(goal);
      const sealed = storage.read(place);
      const text = sealed ? await openText(sealed, { keys, place }) : memory.get(place);
      const draft = text === undefined ? undefined : readDraft(JSON.parse(text), now());
      if (!draft) this.remove(goal);
      return draft;
    },

    remove(goal: string): void {
      turn += 1;
      memory.delete(keyOf(goal));
      storage.remove(keyOf(goal));
    },
  };
}
