import { createHash } from 'node:crypto';
import { readGoal } from '../../contract/read-goal';
import type { BackendGoalAnswer } from '../../contract/read-goal-answer';
import { comparableValue } from '../../domain/goal/change';
import { goalFields, type KnownGoal } from '../../domain/goal/goal';

const unknown = '-'.repeat(8);

/**
 * The tag of a goal, which Plannr does not send: eight hex digits for each field that an adviser edits, and eight for
 * the second of the last change; dashes for missing parts.
 */
export function plannrGoalTag(answer: BackendGoalAnswer): string {
  const fields: KnownGoal = readGoal(answer)?.fields ?? {};
  const values = [...goalFields.map((field) => comparableValue(fields[field])), secondOf(answer.updated_at)];
  return `"${values.map(hash).join('')}"`;
}

function hash(value: unknown): string {
  if (value === undefined) return unknown;
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, unknown.length);
}

/** One answer may write the same moment with another offset, or with microseconds. */
function secondOf(dateTime: string | undefined): number | undefined {
  const moment = Date.parse(dateTime ?? '');
  return Number.isNaN(moment) ? undefined : Math.floor(moment / 1_000);
}
