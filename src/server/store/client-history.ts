import type { Database } from './tables';

/** Whether an account with this UUID exists, or did in some goal's history. */
export async function isClientKnown(db: Database, clientUuid: string): Promise<boolean> {
  const known = await db
    .selectFrom('accounts')
    .select('uuid')
    .where('uuid', '=', clientUuid)
    .unionAll(
      db
        .selectFrom('goal_change_clients')
        .select('account_uuid as uuid')
        .where('account_uuid', '=', clientUuid),
    )
    .limit(1)
    .executeTakeFirst();
  return known !== undefined;
}

/** Erases the records about a client from before a moment, in milliseconds, and returns their number. */
export async function eraseClientHistory(db: Database, clientUuid: string, before: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('goal_changes')
    .where('at', '<', before)
    .where('id', 'in', (about) =>
      about.selectFrom('goal_change_clients').select('change_id').where('account_uuid', '=', clientUuid),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
