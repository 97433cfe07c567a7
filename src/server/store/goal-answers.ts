import type { AccountAnswer, CircleAnswer, GoalAnswer } from '../../contract/answers';
import type { goalKeys } from '../../contract/goal-keys';
import type { GoalField } from '../../domain/goal/goal';
import { formatMoney } from '../../domain/money/format-money';
import { answerAccounts, answerCircle } from './account-answers';
import { documentedGoal } from './documented-answers';
import type { Database, GoalRow } from './tables';
import { ukDateTime, ukStartOfDay } from './uk-time';

export type AnswerStyle = {
  /** How money is formatted. */
  locale: string;
  /** Whether an answer has only what Plannr documents. */
  isExact: boolean;
};

type Item<Answer> = { uuid: string; answer: Answer | undefined };

/** Goals in Plannr's shape, as a firm sees them, in a constant number of statements. */
export async function answerGoals(
  db: Database,
  rows: GoalRow[],
  { firmUuid, locale, isExact }: AnswerStyle & { firmUuid: string },
): Promise<GoalAnswer[]> {
  if (rows.length === 0) return [];
  const uuids = rows.map(({ uuid }) => uuid);
  const { currency } = await db
    .selectFrom('firms')
    .select('currency')
    .where('uuid', '=', firmUuid)
    .executeTakeFirstOrThrow();
  const owners = await readOwners(db, uuids, firmUuid);
  const circles = await readCircles(db, uuids, firmUuid);
  const answers = rows.map((row) =>
    answerGoal(row, {
      owners: owners.get(row.uuid) ?? [],
      circles: circles.get(row.uuid) ?? [],
      money: { locale, currency },
    }),
  );
  return isExact ? answers.map(documentedGoal) : answers;
}

function answerGoal(
  row: GoalRow,
  parts: {
    owners: Item<AccountAnswer>[];
    circles: Item<CircleAnswer>[];
    money: { locale: string; currency: string };
  },
): GoalAnswer {
  const owners = parts.owners.flatMap(({ answer }) => answer ?? []);
  const [sharedOwner = null] = owners;
  return {
    uuid: row.uuid,
    created_at: ukDateTime(row.created_at),
    updated_at: ukDateTime(row.updated_at),
    name: row.name,
    description: row.description,
    target_amount: row.target_amount === null ? null : answerMoney(row.target_amount, parts.money),
    progress: String(row.progress),
    timeframe: row.timeframe,
    complete_goal_by: row.complete_by === null ? null : ukStartOfDay(row.complete_by),
    priority: row.priority === null ? null : String(row.priority),
    shared_owner_type: sharedOwner?.kind ?? null,
    shared_owner: sharedOwner,
    account_uuids: parts.owners.map(({ uuid }) => uuid),
    owners,
    shown_on_circles: row.shown_on_circles === 1,
    visible_to_circles_uuids: parts.circles.map(({ uuid }) => uuid),
    visible_to_circles: parts.circles.flatMap(({ answer }) => answer ?? []),
  } satisfies Record<(typeof goalKeys)[GoalField], unknown> & Record<string, unknown>;
}

function answerMoney(amount: number, money: { locale: string; currency: string }) {
  return { amount, formatted: formatMoney(amount, money), currency: money.currency };
}

/** The owners in their order; one of another firm is named by its UUID only. */
async function readOwners(db: Database, goalUuids: string[], firmUuid: string) {
  const listed = await db
    .selectFrom('goal_owners')
    .select(['goal_uuid', 'account_uuid'])
    .where('goal_uuid', 'in', goalUuids)
    .orderBy('position')
    .execute();
  const accounts = await db
    .selectFrom('accounts')
    .selectAll()
    .where('firm_uuid', '=', firmUuid)
    .where('uuid', 'in', (owners) =>
      owners.selectFrom('goal_owners').select('account_uuid').where('goal_uuid', 'in', goalUuids),
    )
    .execute();
  const answers = new Map((await answerAccounts(db, accounts)).map((answer) => [answer.uuid, answer]));
  return groupByGoal(
    listed.map((row) => ({
      goal: row.goal_uuid,
      uuid: row.account_uuid,
      answer: answers.get(row.account_uuid),
    })),
  );
}

async function readCircles(db: Database, goalUuids: string[], firmUuid: string) {
  const listed = await db
    .selectFrom('goal_circles')
    .innerJoin('circles', 'circles.uuid', 'goal_circles.circle_uuid')
    .selectAll('circles')
    .select('goal_circles.goal_uuid')
    .where('goal_circles.goal_uuid', 'in', goalUuids)
    .orderBy('goal_circles.position')
    .execute();
  return groupByGoal(
    listed.map((row) => ({
      goal: row.goal_uuid,
      uuid: row.uuid,
      answer: row.firm_uuid === firmUuid ? answerCircle(row) : undefined,
    })),
  );
}

function groupByGoal<Answer>(items: (Item<Answer> & { goal: string })[]): Map<string, Item<Answer>[]> {
  const goals = new Map<string, Item<Answer>[]>();
  for (const { goal, ...item } of items) {
    const list = goals.get(goal);
    if (list) list.push(item);
    else goals.set(goal, [item]);
  }
  return goals;
}
