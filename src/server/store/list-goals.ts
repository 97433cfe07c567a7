import type { ExpressionBuilder } from 'kysely';
import type { GoalAnswer } from '../../contract/answers';
import type { GoalSort } from '../../contract/page';
import type { Caller, GoalFilter, Page, PageRequest } from '../backend';
import { fetchPage, inDirection, readSort } from './fetch-page';
import { type AnswerStyle, answerGoals } from './goal-answers';
import { orNone } from './list-accounts';
import type { SearchMatch } from './search';
import { searchWords } from './search-text';
import type { Database, Tables } from './tables';

const columns = {
  created_at: 'goals.created_at',
  updated_at: 'goals.updated_at',
  progress: 'goals.progress',
  complete_goal_by: 'goals.complete_by',
  priority: 'goals.priority',
} as const;

type Where = ExpressionBuilder<Tables, 'goals'>;

export async function listGoals(
  { db, search, ...style }: { db: Database; search: SearchMatch } & AnswerStyle,
  caller: Caller,
  filter: GoalFilter,
  page: PageRequest<GoalSort>,
): Promise<Page<GoalAnswer>> {
  const { uuids, accountUuids, circleUuids } = filter;
  let found = db.selectFrom('goals').where('goals.firm_uuid', '=', caller.firmUuid);
  if (uuids) found = found.where('goals.uuid', 'in', orNone(uuids));
  if (accountUuids) found = found.where((where) => isOwnedByAny(where, accountUuids));
  if (circleUuids) found = found.where((where) => isOnAnyCircle(where, circleUuids));
  for (const word of searchWords(filter.name ?? '')) {
    found = found.where((where) => hasWord(where, word, { search, firmUuid: caller.firmUuid }));
  }
  const { key, isDescending } = readSort(page.sort);
  const { items, total } = await fetchPage(found, page, (all) =>
    all
      .selectAll('goals')
      .orderBy(columns[key], inDirection(isDescending))
      .orderBy('goals.uuid', inDirection(isDescending)),
  );
  return { items: await answerGoals(db, items, { firmUuid: caller.firmUuid, ...style }), total };
}

function isOwnedByAny(where: Where, accountUuids: string[]) {
  const owned = where.selectFrom('goal_owners').select('goal_uuid');
  return where('goals.uuid', 'in', owned.where('account_uuid', 'in', orNone(accountUuids)));
}

/** A goal that names no circle appears in every circle that contains an owner. */
function isOnAnyCircle(where: Where, circleUuids: string[]) {
  const circles = where.selectFrom('goal_circles').whereRef('goal_circles.goal_uuid', '=', 'goals.uuid');
  const listed = where
    .selectFrom('goal_circles')
    .select('goal_uuid')
    .where('circle_uuid', 'in', orNone(circleUuids));
  const ownedByMember = where
    .selectFrom('goal_owners')
    .innerJoin('circle_members', 'circle_members.account_uuid', 'goal_owners.account_uuid')
    .select('goal_owners.goal_uuid')
    .where('circle_members.circle_uuid', 'in', orNone(circleUuids));
  return where.and([
    where('goals.shown_on_circles', '=', 1),
    where.or([
      where('goals.uuid', 'in', listed),
      where.and([
        where.not(where.exists(circles.select('goal_circles.circle_uuid'))),
        where('goals.uuid', 'in', ownedByMember),
      ]),
    ]),
  ]);
}

function hasWord(
  where: Where,
  word: string,
  { search, firmUuid }: { search: SearchMatch; firmUuid: string },
) {
  const namedOwner = where
    .selectFrom('goal_owners')
    .innerJoin('accounts', 'accounts.uuid', 'goal_owners.account_uuid')
    .select('goal_owners.goal_uuid')
    .where('accounts.firm_uuid', '=', firmUuid)
    .where((owner) => owner.and(search.accountNamed(firmUuid, word)));
  const namedHolder = where
    .selectFrom('goal_owners')
    .innerJoin('account_holders', 'account_holders.account_uuid', 'goal_owners.account_uuid')
    .innerJoin('accounts', 'accounts.uuid', 'account_holders.holder_uuid')
    .select('goal_owners.goal_uuid')
    .where('accounts.firm_uuid', '=', firmUuid)
    .where((holder) => holder.and(search.accountNamed(firmUuid, word)));
  return where.or([
    search.contains('goals.search_text', word),
    where('goals.uuid', 'in', namedOwner),
    where('goals.uuid', 'in', namedHolder),
  ]);
}
