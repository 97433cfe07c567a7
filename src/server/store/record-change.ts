import { randomUUID } from 'node:crypto';
import { writeFieldChange } from '../../contract/goal-change-answer';
import { changedFields } from '../../domain/goal/change';
import type { ChangeReason } from '../../domain/goal/change-reason';
import type { GoalField, KnownGoal } from '../../domain/goal/goal';
import type { FieldChange, LastChange } from '../../domain/goal/goal-change';
import { describeChange } from '../../domain/words/describe-change';
import type { Caller } from '../backend';
import { accountName } from './account-answers';
import { readNames } from './change-names';
import { blankGoal, goalFieldsOf } from './goal-fields';
import type { Database, GoalRow } from './tables';
import { ukDateTime } from './uk-time';

export type Change = {
  goal: Pick<GoalRow, 'uuid' | 'version'>;
  /** Milliseconds since 1970. */
  at: number;
  /** Null: the goal is created. */
  before: KnownGoal | null;
  /** Null: the goal is deleted. */
  after: KnownGoal | null;
  reason?: ChangeReason | undefined;
};

const blank = goalFieldsOf(blankGoal, { owners: [], visibleToCircles: [] });

/** Adds a record to the goal's history, in the transaction that changes the goal; none if nothing differs. */
export async function recordChange(
  db: Database,
  { caller, locale }: { caller: Caller; locale: string },
  change: Change,
): Promise<void> {
  const { goal, at, before, after, reason } = change;
  const fields = fieldsOf(change);
  if (before && after && fields.length === 0) return;
  const author = await readAuthor(db, caller);
  const { id } = await db
    .insertInto('goal_changes')
    .values({
      uuid: randomUUID(),
      goal_uuid: goal.uuid,
      firm_uuid: caller.firmUuid,
      version: goal.version,
      at,
      account_uuid: caller.accountUuid,
      account_name: author.name,
      kind: kindOf(change),
      reason_kind: reason?.kind ?? null,
      reason_text: reason?.text ?? null,
      summary: after
        ? describeChange(before ?? {}, before ? after : only(after, fields), {
            money: { locale, currency: author.currency },
            ...(await readNames(db, caller, { before: before ?? blank, after })),
          })
        : 'Goal deleted',
      changes: JSON.stringify(fields.map((field) => writeFieldChange(changeOf(field, before, after)))),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const clients = new Set([...(before?.owners ?? []), ...(after?.owners ?? [])]);
  const rows = [...clients].map((uuid) => ({ change_id: id, account_uuid: uuid }));
  if (rows.length > 0) await db.insertInto('goal_change_clients').values(rows).execute();
}

/** Who last changed a goal and when, if that is recorded; `goal` undefined: it was deleted. */
export async function readLastChange(
  db: Database,
  caller: Caller,
  { uuid, goal }: { uuid: string; goal: Pick<GoalRow, 'version' | 'updated_at'> | undefined },
): Promise<LastChange> {
  const record = await db
    .selectFrom('goal_changes')
    .select(['version', 'account_name', 'at'])
    .where('goal_uuid', '=', uuid)
    .where('firm_uuid', '=', caller.firmUuid)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const isLast = record !== undefined && (!goal || record.version === goal.version);
  const at = isLast ? record.at : goal?.updated_at;
  return { by: isLast ? record.account_name : undefined, at: at === undefined ? at : ukDateTime(at) };
}

/** Whether a goal was ever created, deleted or not. */
export async function hasHistory(db: Database, goalUuid: string): Promise<boolean> {
  const record = await db
    .selectFrom('goal_changes')
    .select('id')
    .where('goal_uuid', '=', goalUuid)
    .limit(1)
    .executeTakeFirst();
  return record !== undefined;
}

function kindOf({ before, after }: Change) {
  if (!before) return 'created';
  return after ? 'updated' : 'deleted';
}

/** The non-blank fields of a goal that is created or deleted. */
function fieldsOf({ before, after }: Change): GoalField[] {
  return before && after ? changedFields(before, after) : changedFields(blank, before ?? after ?? blank);
}

/** A new goal has no old values, and its blank new ones are left out. */
function only(goal: KnownGoal, fields: GoalField[]): KnownGoal {
  return Object.fromEntries(fields.map((field) => [field, goal[field]]));
}

function changeOf(field: GoalField, before: KnownGoal | null, after: KnownGoal | null): FieldChange {
  // Both values are of this field.
  return { field, old: before?.[field] ?? null, new: after?.[field] ?? null } as FieldChange;
}

async function readAuthor(db: Database, caller: Caller): Promise<{ name: string; currency: string }> {
  const row = await db
    .selectFrom('accounts')
    .innerJoin('firms', 'firms.uuid', 'accounts.firm_uuid')
    .select(['accounts.entity_name', 'accounts.first_name', 'accounts.last_name', 'firms.currency'])
    .where('accounts.uuid', '=', caller.accountUuid)
    .executeTakeFirstOrThrow();
  return { name: accountName(row), currency: row.currency };
}
