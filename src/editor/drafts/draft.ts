import { readObject } from '../../contract/read-value';
import type { StoredGoal } from '../../domain/goal/stored-goal';
import type { MoneyFormat } from '../../domain/money/money';
import { isUuid } from '../../domain/uuid';
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

const version = 2;
const lifeMs = 24 * 60 * 60_000;

/** A draft as JSON; `now` in milliseconds since 1970. */
export function writeDraft({ base, newUuid, values, format }: Omit<Draft, 'savedAt'>, now: number): string {
  return JSON.stringify({ version, savedAt: now, base, newUuid, values, format });
}

/** A draft that `writeDraft` wrote; undefined: none, of another version, or too old. */
export function readDraft(text: string, now: number): Draft | undefined {
  const content = readObject(parseJson(text));
  if (content?.version !== version || typeof content.savedAt !== 'number') return undefined;
  const { savedAt, newUuid } = content;
  const [base, values, format] = [content.base, content.values, content.format].map(readObject);
  if (!values || !format || now - savedAt >= lifeMs) return undefined;
  return {
    savedAt,
    newUuid: isUuid(newUuid) ? newUuid : crypto.randomUUID(),
    // Written by us, so their shape is that of the version that wrote them.
    base: base as StoredGoal | undefined,
    values: values as GoalFormValues,
    format: format as MoneyFormat,
  };
}
