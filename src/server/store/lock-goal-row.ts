import type { Caller } from '../backend';
import type { Database, GoalRow } from './tables';

/**
 * The first statement of a transaction that changes or deletes a goal: the row as it is, which nobody else changes until
 * the transaction ends. Undefined where the caller's firm has no such goal. A reading would let both databases lose updates.
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
