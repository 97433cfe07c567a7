import type { StoredGoal } from '../../domain/goal/stored-goal';
import type { MoneyFormat } from '../../domain/money/money';
import { z } from '../../domain/zod';
import type { GoalFormValues } from '../../form/goal-form-values';
import { parseJson } from './parse-json';

/** Unsaved input; `base` is the reading that it began from, undefined for a new goal. */
export type Draft = {
  /** Milliseconds since 1970. */
  savedAt: number;
  base: StoredGoal | undefined;
  /** The UUID that a new goal may have been sent under. */
  newUuid: string;
  values: GoalFormValues;
  /** How its texts are written. */
  format: MoneyFormat;
};

/** `goal` is a uuid, or `new`. */
export type Drafts = {
  keep: (goal: string, content: Omit<Draft, 'savedAt'>) => Promise<void>;
  find: (goal: string) => Promise<Draft | undefined>;
  remove: (goal: string) => void;
};

const lifeMs = 24 * 60 * 60_000;

// Written by us, so its shape is that of the version that wrote it.
const contentSchema = z.object({
  version: z.literal(2),
  savedAt: z.number(),
  base: z.custom<StoredGoal>(isRecord).optional(),
  newUuid: z.guid().default(() => crypto.randomUUID()),
  values: z.custom<GoalFormValues>(isRecord),
  format: z.custom<MoneyFormat>(isRecord),
});

/** A draft as JSON; `now` in milliseconds since 1970. */
export function writeDraft({ base, newUuid, values, format }: Omit<Draft, 'savedAt'>, now: number): string {
  return JSON.stringify({ version: 2, savedAt: now, base, newUuid, values, format });
}

/** A draft that `writeDraft` wrote; undefined: none, of another version, or too old. */
export function readDraft(text: string, now: number): Draft | undefined {
  const content = contentSchema.safeParse(parseJson(text)).data;
  if (!content || now - content.savedAt >= lifeMs) return undefined;
  const { savedAt, base, newUuid, values, format } = content;
  return { savedAt, base, newUuid, values, format };
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
