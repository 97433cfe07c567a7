import type { AccountAnswer, CircleWithAccountsAnswer } from '../../contract/answers';
import type { CircleSort } from '../../contract/page';
import type { Caller, CircleFilter, Page, PageRequest } from '../backend';
import { answerAccounts, answerCircle } from './account-answers';
import { documentedCircle } from './documented-answers';
import { fetchPage, inDirection, readSort } from './fetch-page';
import { orNone } from './list-accounts';
import type { SearchMatch } from './search';
import { searchWords } from './search-text';
import type { Database } from './tables';

const columns = {
  name: 'circles.search_text',
  created_at: 'circles.created_at',
  updated_at: 'circles.updated_at',
} as const;

export async function listCircles(
  { db, search, isExact }: { db: Database; search: SearchMatch; isExact: boolean },
  caller: Caller,
  filter: CircleFilter,
  page: PageRequest<CircleSort> & { withAccounts: boolean },
): Promise<Page<CircleWithAccountsAnswer>> {
  let found = db.selectFrom('circles').where('circles.firm_uuid', '=', caller.firmUuid);
  if (filter.uuids) found = found.where('circles.uuid', 'in', orNone(filter.uuids));
  if (filter.accountUuids) {
    found = found.where('circles.uuid', 'in', circlesWith(db, filter.accountUuids));
  }
  for (const word of searchWords(filter.name ?? '')) {
    found = found.where(search.contains('circles.search_text', word));
  }
  const { key, isDescending } = readSort(page.sort);
  const { items, total } = await fetchPage(found, page, (all) =>
    all
      .selectAll('circles')
      .orderBy(columns[key], inDirection(isDescending))
      .orderBy('circles.uuid', inDirection(isDescending)),
  );
  const circles = items.map(answerCircle);
  if (!page.withAccounts) return { items: circles, total };
  const answers = await addAccounts(db, caller, circles);
  return { items: isExact ? answers.map(documentedCircle) : answers, total };
}

function circlesWith(db: Database, accountUuids: string[]) {
  return db
    .selectFrom('circle_members')
    .select('circle_uuid')
    .where('account_uuid', 'in', orNone(accountUuids));
}

async function addAccounts(
  db: Database,
  caller: Caller,
  circles: CircleWithAccountsAnswer[],
): Promise<CircleWithAccountsAnswer[]> {
  if (circles.length === 0) return [];
  const members = await db
    .selectFrom('circle_members')
    .innerJoin('accounts', 'accounts.uuid', 'circle_members.account_uuid')
    .where('accounts.firm_uuid', '=', caller.firmUuid)
    .where(
      'circle_members.circle_uuid',
      'in',
      circles.map(({ uuid }) => uuid),
    )
    .selectAll('accounts')
    .select('circle_members.circle_uuid')
    .orderBy('accounts.sort_first_name')
    .orderBy('accounts.uuid')
    .execute();
  const answers = await answerAccounts(db, members);
  const accounts = new Map<string, AccountAnswer[]>(circles.map(({ uuid }) => [uuid, []]));
  members.forEach((member, index) => {
    const answer = answers[index];
    if (answer) accounts.get(member.circle_uuid)?.push(answer);
  });
  return circles.map((circle) => ({ ...circle, accounts: accounts.get(circle.uuid) ?? [] }));
}
