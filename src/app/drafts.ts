import type { StoredGoal } from '../domain/stored-goal';
import { z } from '../domain/zod';
import type { GoalFormValues } from '../form/goal-form-values';
import { openText, sealText } from '../saving/seal-text';
import type { TabStorage } from './tab-storage';

/** What was typed and not saved; `base` is the reading that it began from, undefined for a new goal. */
export type Draft = {
  /** Milliseconds since 1970. */
  savedAt: number;
  base: StoredGoal | undefined;
  values: GoalFormValues;
};

export type Drafts = ReturnType<typeof createDrafts>;

type Given = {
  storage: TabStorage;
  /** The account's keys, the first of which seals. */
  keys: string[];
  accountUuid: string;
  now: () => number;
};

const lifeMs = 24 * 60 * 60_000;

// Sealed by us, so its shape is that of the version that sealed it.
const contentSchema = z.object({
  version: z.literal(1),
  savedAt: z.number(),
  base: z.custom<StoredGoal>(isRecord).optional(),
  values: z.custom<GoalFormValues>(isRecord),
});

/** One account's drafts in the tab's storage, sealed; in memory where there is no storage. `goal` is a uuid, or `new`. */
export function createDrafts({ storage, keys, accountUuid, now }: Given) {
  const memory = new Map<string, string>();
  // The newest write or removal of a goal's draft wins over one that is still being sealed.
  let turn = 0;
  const keyOf = (goal: string) => `draft ${accountUuid} ${goal}`;

  return {
    async keep(goal: string, { base, values }: Omit<Draft, 'savedAt'>): Promise<void> {
      turn += 1;
      const own = turn;
      const content = JSON.stringify({ version: 1, savedAt: now(), base, values });
      const place = keyOf(goal);
      const sealed = keys.length > 0 ? await sealText(content, { keys, place }) : undefined;
      if (own !== turn) return;
      if (sealed === undefined || !storage.write(place, sealed)) memory.set(place, content);
    },

    async find(goal: string): Promise<Draft | undefined> {
      const place = keyOf(goal);
      const sealed = storage.read(place);
      const text = sealed ? await openText(sealed, { keys, place }) : memory.get(place);
      const content = contentSchema.safeParse(text === undefined ? undefined : JSON.parse(text)).data;
      if (content && now() - content.savedAt < lifeMs)
        return { savedAt: content.savedAt, base: content.base, values: content.values };
      this.remove(goal);
      return undefined;
    },

    remove(goal: string): void {
      turn += 1;
      memory.delete(keyOf(goal));
      storage.remove(keyOf(goal));
    },
  };
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
