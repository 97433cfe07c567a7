import type { Caller } from '../backend';
import type { Database, GoalRow } from './tables';

/**
 * The first statement of a transaction that changes or deletes a goal: returns its row and locks it until the
 * transaction ends. Undefined if the caller's firm has no such goal. A plain read would lose updates on both
 * databases.
 */
export async function lockGoalRow(at: Database, caller: Caller, uuid: string): Promise<GoalRow | undefined> {
  return at
    .updateTable('goals')
    .set(({ ref }) => ({ version: ref('version') }))
    .where('uuid', '=', uuid)
    .where('firm_uuid', '=', caller.firmUuid)
    .returningAll()
    .executeTakeFirst();
}
