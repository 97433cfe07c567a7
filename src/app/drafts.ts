import type { StoredGoal } from '../domain/stored-goal';
import { z } from '../domain/zod';
import type { GoalFormValues } from '../form/goal-form-values';
import { openText, sealText } from '../saving/seal-text';

/** What was typed and not saved; `base` is the reading that it began from, undefined for a new goal. */
export type Draft = {
  /** Milliseconds since 1970. */
  savedAt: number;
  base: StoredGoal | undefined;
  values: GoalFormValues;
};

export type Drafts = ReturnType<typeof createDrafts>;

type Given = {
  /** Of this tab; may throw, where a browser allows no storage. */
  storage: () => Storage;
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
      if (sealed === undefined || !write(storage, place, sealed)) memory.set(place, content);
    },

    async find(goal: string): Promise<Draft | undefined> {
      const place = keyOf(goal);
      const sealed = readItem(storage, place);
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
      removeItem(storage, keyOf(goal));
    },
  };
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function write(storage: () => Storage, key: string, text: string): boolean {
  return attempt(() => storage().setItem(key, text));
}

function removeItem(storage: () => Storage, key: string): boolean {
  return attempt(() => storage().removeItem(key));
}

function readItem(storage: () => Storage, key: string): string | undefined {
  let text: string | null = null;
  attempt(() => {
    text = storage().getItem(key);
  });
  return text ?? undefined;
}

/** Storage that is forbidden, or full, throws; then there is none. */
function attempt(use: () => void): boolean {
  try {
    use();
    return true;
  } catch {
    return false;
  }
}
