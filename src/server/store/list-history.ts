import type { FieldChangeAnswer, GoalChangeAnswer } from '../../contract/goal-change-answer';
import type { Caller, Page, PagePlace } from '../backend';
import { fetchPage } from './fetch-page';
import { requireOwn } from './read-goal-row';
import type { Database, GoalChangeRow } from './tables';
import { ukDateTime } from './uk-time';

/** The changes of a goal, newest first; a deleted goal is found by its history. */
export async function listHistory(
  db: Database,
  caller: Caller,
  uuid: string,
  page: PagePlace,
): Promise<Page<GoalChangeAnswer>> {
  const goalUuid = uuid.toLowerCase();
  requireOwn(caller, await findFirm(db, goalUuid));
  const history = db.selectFrom('goal_changes').where('goal_uuid', '=', goalUuid);
  const { items, total } = await fetchPage(history, page, (all) =>
    all.selectAll().orderBy('version', 'desc'),
  );
  return { items: items.map(answerChange), total };
}

async function findFirm(db: Database, goalUuid: string): Promise<{ firm_uuid: string } | undefined> {
  return db
    .selectFrom('goals')
    .select('firm_uuid')
    .where('uuid', '=', goalUuid)
    .unionAll(db.selectFrom('goal_changes').select('firm_uuid').where('goal_uuid', '=', goalUuid))
    .limit(1)
    .executeTakeFirst();
}

function answerChange(row: GoalChangeRow): GoalChangeAnswer {
  return {
    uuid: row.uuid,
    at: ukDateTime(row.at),
    kind: row.kind,
    version: row.version,
    account: { uuid: row.account_uuid, name: row.account_name },
    reason: row.reason_kind && { kind: row.reason_kind, text: row.reason_text ?? '' },
    summary: row.summary,
    changes: JSON.parse(row.changes) as FieldChangeAnswer[], // as it was recorded
  };
}
