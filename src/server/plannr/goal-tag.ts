import { createHash } from 'node:crypto';
import type { KnownGoalAnswer } from '../../contract/known-answers';
import { readGoal } from '../../contract/read-goal';
import { goalFields } from '../../domain/goal';

/** The tag of a goal, which Plannr itself does not give: of the fields that an adviser edits and of the moment of the last change. */
export function goalTag(answer: KnownGoalAnswer): string {
  const fields = readGoal(answer)?.fields ?? {};
  const values = goalFields.map((field) => fields[field] ?? null);
  const content = JSON.stringify([momentOf(answer.updated_at), ...values]);
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}

// The same moment may be written with another offset.
function momentOf(dateTime: string | undefined): number | string | null {
  const moment = Date.parse(dateTime ?? '');
  return Number.isNaN(moment) ? (dateTime ?? null) : moment;
}
