import type { Caller } from '../backend';
import { Refusal } from '../http/refusal';
import type { Database, GoalRow } from './tables';

/** The goal's row as stored. Throws `Refusal` with 404, or with 403 for another firm's. */
export async function readGoalRow(db: Database, caller: Caller, uuid: string): Promise<GoalRow> {
  const row = await db.selectFrom('goals').selectAll().where('uuid', '=', uuid).executeTakeFirst();
  return requireOwn(caller, row);
}

/** The row of a goal. Throws `Refusal` with 404 if there is none, and with 403 for another firm's. */
export function requireOwn<Row extends { firm_uuid: string }>(caller: Caller, row: Row | undefined): Row {
  if (!row) throw new Refusal(404, 'This goal does not exist');
  if (row.firm_uuid !== caller.firmUuid) throw new Refusal(403, 'This goal belongs to another firm');
  return row;
}
