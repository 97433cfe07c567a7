import { goalKeys } from '../../contract/goal-keys';
import type { KnownGoal } from '../../domain/goal/goal';
import type { Caller } from '../backend';
import type { Faults } from '../http/refusal';
import { accountName } from './account-answers';
import { orNone } from './list-accounts';
import type { Database } from './tables';

/**
 * The faults of a goal's lists that only the database knows, by key. Items that the stored goal already has may stay:
 * an owner or a circle of another firm, and a client who became inactive. Adding one is reported like an unknown
 * UUID.
 */
export async function findGoalFaults(
  db: Database,
  caller: Caller,
  goal: { uuid: string | undefined; fields: KnownGoal },
): Promise<Faults> {
  const owners = await findOwnerFaults(db, caller, { uuid: goal.uuid, owners: goal.fields.owners ?? [] });
  const circles = await findCircleFaults(db, caller, {
    uuid: goal.uuid,
    circles: goal.fields.visibleToCircles ?? [],
  });
  return { ...owners, ...circles };
}

async function findOwnerFaults(
  db: Database,
  caller: Caller,
  { uuid, owners }: { uuid: string | undefined; owners: string[] },
): Promise<Faults> {
  if (owners.length === 0) return {};
  const stored = await db
    .selectFrom('goal_owners')
    .select('account_uuid')
    .where('goal_uuid', '=', uuid ?? '')
    .execute();
  const accounts = await db
    .selectFrom('accounts')
    .select(['uuid', 'type', 'inactive_on', 'entity_name', 'first_name', 'last_name'])
    .where('firm_uuid', '=', caller.firmUuid)
    .where('uuid', 'in', orNone(owners))
    .execute();
  const kept = new Set(stored.map((row) => row.account_uuid));
  const byUuid = new Map(accounts.map((account) => [account.uuid, account]));
  return itemFaults(goalKeys.owners, owners, (owner) => {
    if (kept.has(owner)) return undefined;
    const account = byUuid.get(owner);
    if (!account) return 'This client does not exist';
    if (account.type !== 'client') return 'Only clients can own a goal';
    return account.inactive_on === null
      ? undefined
      : `${accountName(account)} is inactive: choose an active client`;
  });
}

async function findCircleFaults(
  db: Database,
  caller: Caller,
  { uuid, circles }: { uuid: string | undefined; circles: string[] },
): Promise<Faults> {
  if (circles.length === 0) return {};
  const rows = await db
    .selectFrom('circles')
    .select('uuid')
    .where('uuid', 'in', orNone(circles))
    .where((where) =>
      where.or([
        where('firm_uuid', '=', caller.firmUuid),
        where('uuid', 'in', (stored) =>
          stored
            .selectFrom('goal_circles')
            .select('circle_uuid')
            .where('goal_uuid', '=', uuid ?? ''),
        ),
      ]),
    )
    .execute();
  const known = new Set(rows.map((row) => row.uuid));
  return itemFaults(goalKeys.visibleToCircles, circles, (circle) =>
    known.has(circle) ? undefined : 'This circle does not exist',
  );
}

function itemFaults(key: string, uuids: string[], faultOf: (uuid: string) => string | undefined): Faults {
  const faults: Faults = {};
  uuids.forEach((uuid, index) => {
    const fault = faultOf(uuid.toLowerCase());
    if (fault !== undefined) faults[`${key}.${index}`] = [fault];
  });
  return faults;
}
