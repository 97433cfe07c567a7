import { sql } from 'kysely';
import type { AccountAnswer } from '../../contract/answers';
import type { AccountSort } from '../../contract/page';
import type { AccountFilter, Caller, Page, PageRequest } from '../backend';
import { Refusal } from '../http/refusal';
import { answerAccounts } from './account-answers';
import { documentedAccount } from './documented-answers';
import { fetchPage, inDirection, readSort } from './fetch-page';
import type { SearchMatch } from './search';
import { isIndexed, searchWords } from './search-text';
import type { Database } from './tables';

const columns = {
  first_name: ['accounts.sort_first_name', 'accounts.sort_last_name'],
  last_name: ['accounts.sort_last_name', 'accounts.sort_first_name'],
  email: ['accounts.email'],
  created_at: ['accounts.created_at'],
  updated_at: ['accounts.updated_at'],
} as const;

export async function listAccounts(
  { db, search, isExact }: { db: Database; search: SearchMatch; isExact: boolean },
  caller: Caller,
  filter: AccountFilter,
  page: PageRequest<AccountSort>,
): Promise<Page<AccountAnswer>> {
  const { items, total } = await fetchPage(foundAccounts({ db, search }, caller, filter), page, (found) =>
    sortAccounts(found, search, {
      sort: page.sort,
      isSearched: searchWords(filter.name ?? '').some(isIndexed),
    }),
  );
  const answers = await answerAccounts(db, items);
  return { items: isExact ? answers.map(documentedAccount) : answers, total };
}

/** The firm's accounts that match a filter, with nothing selected yet. */
export function foundAccounts(
  { db, search }: { db: Database; search: SearchMatch },
  caller: Pick<Caller, 'firmUuid'>,
  filter: AccountFilter,
) {
  let found = db.selectFrom('accounts').where('accounts.firm_uuid', '=', caller.firmUuid);
  if (filter.type) found = found.where('accounts.type', '=', filter.type);
  if (filter.uuids) found = found.where('accounts.uuid', 'in', orNone(filter.uuids));
  for (const named of search.accountNamed(caller.firmUuid, filter.name ?? '')) found = found.where(named);
  return found;
}

/** `isSearched`: few are found, and the search's own index finds them. */
export function sortAccounts(
  found: ReturnType<typeof foundAccounts>,
  search: SearchMatch,
  { sort, isSearched }: { sort: AccountSort; isSearched: boolean },
) {
  const { key, isDescending } = readSort(sort);
  let sorted = found.selectAll('accounts');
  for (const column of columns[key]) {
    sorted = sorted.orderBy(isSearched ? search.sortKey(column) : sql.ref(column), inDirection(isDescending));
  }
  return sorted.orderBy('accounts.uuid', inDirection(isDescending));
}

/** The account, if it is the firm's; another firm's is refused as not found, as Plannr names no rule for it. */
export async function findAccount(
  { db, isExact }: { db: Database; isExact: boolean },
  caller: Caller,
  uuid: string,
): Promise<AccountAnswer> {
  const rows = await db
    .selectFrom('accounts')
    .selectAll()
    .where('uuid', '=', uuid.toLowerCase())
    .where('firm_uuid', '=', caller.firmUuid)
    .execute();
  const [answer] = await answerAccounts(db, rows);
  if (!answer) throw new Refusal(404, 'This account does not exist');
  return isExact ? documentedAccount(answer) : answer;
}

/** `in` wants a value: an empty list finds nothing. */
export function orNone(uuids: string[]): string[] {
  return uuids.length === 0 ? [''] : uuids.map((uuid) => uuid.toLowerCase());
}
