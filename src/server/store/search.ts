import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isIndexed, searchWords } from './search-text';
import type { DatabaseKind } from './tables';

type Condition = RawBuilder<SqlBool>;

/** How a database searches names. */
export type SearchMatch = {
  /** Each word is in the column, read row by row. */
  contains(column: string, word: string): Condition;
  /** Each word is in the account's name; three letters and more are found by index. `accounts` must be in the query. */
  accountNamed(firmUuid: string, typed: string): Condition[];
  /** The column to sort matches by. */
  sortKey(column: string): RawBuilder<unknown>;
};

export function createSearch(kind: DatabaseKind): SearchMatch {
  return kind === 'postgres' ? postgresSearch : sqliteSearch;
}

const postgresSearch: SearchMatch = {
  contains: (column, word) => sql`${sql.ref(column)} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
  // The planner itself weighs the trigram index against the firm's.
  accountNamed: (_firmUuid, typed) =>
    searchWords(typed).map((word) => postgresSearch.contains('accounts.search_text', word)),
  // Not the bare column: for the first rows of a sort the planner would rather read a firm in that order than search it.
  sortKey: (column) => sql`coalesce(${sql.ref(column)}, ${sql.ref(column)})`,
};

const sqliteSearch: SearchMatch = {
  contains: (column, word) => sql`instr(${sql.ref(column)}, ${word}) > 0`,
  accountNamed(firmUuid, typed) {
    const words = searchWords(typed);
    const scanned = words
      .filter((word) => !isIndexed(word))
      .map((word) => sqliteSearch.contains('accounts.search_text', word));
    const indexed = words.filter(isIndexed).map((word) => `name : "${word.replaceAll('"', '""')}"`);
    if (indexed.length === 0) return scanned;
    const terms = [`firm : "${firmUuid.slice(0, 3)}"`, ...indexed].join(' AND ');
    return [
      sql`accounts.id in (select rowid from account_search where account_search match ${terms})`,
      ...scanned,
    ];
  },
  sortKey: (column) => sql.ref(column),
};
