import type { ExpressionBuilder } from 'kysely';
import type { Caller } from '../backend';
import type { Database } from './database';
import { readIfMatch } from './if-match';
import type { GoalRow, Tables } from './tables';

export type AskedGoal = {
  /** In lower case. */
  uuid: string;
  ifMatch: string | undefined;
  /** False where a body carries nothing: it is held against `If-Match` all the same. */
  makesVersion: boolean;
};

/**
 * The first statement of a transaction that changes or deletes a goal: takes its row, under its next version and else
 * as it was, so that what is read after it is what the transaction replaces. Undefined where no such version is there.
 */
export async function takeGoal(
  at: Database,
  caller: Caller,
  { uuid, ifMatch, makesVersion }: AskedGoal,
): Promise<GoalRow | undefined> {
  const versions = readIfMatch(ifMatch);
  return at
    .updateTable('goals')
    .set(({ eb }) => ({ version: eb('version', '+', makesVersion ? 1 : 0) }))
    .where('uuid', '=', uuid)
    .where('firm_uuid', '=', caller.firmUuid)
    .where((goal) => hasVersion(goal, versions))
    .returningAll()
    .executeTakeFirst();
}

function hasVersion(goal: ExpressionBuilder<Tables, 'goals'>, versions: 'any' | number[]) {
  if (versions === 'any') return goal.lit(true);
  return goal('version', 'in', versions.length === 0 ? [0] : versions); // `in` wants a value, and no version is 0
}
