import { isSameSet } from '../../domain/goal/change';
import type { KnownGoal } from '../../domain/goal/goal';
import { unseenCircle, unseenClient } from '../../domain/goal/goal-records';
import type { Caller } from '../backend';
import { accountName } from './account-answers';
import type { Database } from './tables';

type Names = { clientName: (uuid: string) => string; circleName: (uuid: string) => string };

/** The names of the clients and circles that two goals differ in, as the caller's firm sees them. */
export async function readNames(
  db: Database,
  caller: Caller,
  goals: { before: KnownGoal; after: KnownGoal },
): Promise<Names> {
  const clients = await readClientNames(db, caller, differing(goals, 'owners'));
  const circles = await readCircleNames(db, caller, differing(goals, 'visibleToCircles'));
  return {
    clientName: (uuid) => clients.get(uuid) ?? unseenClient(uuid).name,
    circleName: (uuid) => circles.get(uuid) ?? unseenCircle(uuid).name,
  };
}

function differing(
  { before, after }: { before: KnownGoal; after: KnownGoal },
  list: 'owners' | 'visibleToCircles',
): string[] {
  const [old, now] = [before[list] ?? [], after[list] ?? []];
  return isSameSet(old, now) ? [] : [...old, ...now];
}

async function readClientNames(db: Database, caller: Caller, uuids: string[]): Promise<Map<string, string>> {
  if (uuids.length === 0) return new Map();
  const rows = await db
    .selectFrom('accounts')
    .select(['uuid', 'entity_name', 'first_name', 'last_name'])
    .where('firm_uuid', '=', caller.firmUuid)
    .where('uuid', 'in', uuids)
    .execute();
  return new Map(rows.map((row) => [row.uuid, accountName(row)]));
}

async function readCircleNames(db: Database, caller: Caller, uuids: string[]): Promise<Map<string, string>> {
  if (uuids.length === 0) return new Map();
  const rows = await db
    .selectFrom('circles')
    .select(['uuid', 'name'])
    .where('firm_uuid', '=', caller.firmUuid)
    .where('uuid', 'in', uuids)
    .execute();
  return new Map(rows.map((row) => [row.uuid, row.name]));
}
