import type { Caller } from '../backend';
import { Refusal } from '../http/refusal';
import type { Database, GoalRow } from './tables';

/** The goal's row as it is stored; throws `Refusal` with 404, or with 403 for another firm's. */
export async function readGoalRow(db: Database, caller: Caller, uuid: string): Promise<GoalRow> {
  const row = await db.selectFrom('goals').selectAll().where('uuid', '=', uuid).executeTakeFirst();
  return requireOwn(caller, row);
}

/** What was found of a goal; throws `Refusal` with 404 where nothing was, and with 403 for another firm's. */
export function requireOwn<Row extends { firm_uuid: string }>(caller: Caller, row: Row | undefined): Row {
  if (!row) throw new Refusal(404, 'This goal does not exist');
  if (row.firm_uuid !== caller.firmUuid) throw new Refusal(403, 'This goal belongs to another firm');
  return row;
}
