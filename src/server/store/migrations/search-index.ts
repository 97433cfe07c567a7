import { type Kysely, sql } from 'kysely';

/** An index over the search texts of accounts by three letters. */
export async function createSearchIndex(db: Kysely<unknown>, kind: 'sqlite' | 'postgres'): Promise<void> {
  await (kind === 'postgres' ? createTrigramIndex(db) : createTrigramTable(db));
}

/**
 * A full-text table beside the accounts, maintained by triggers. Its first column is the beginning of the firm's
 * UUID, one three-letter term: with it FTS5 skips the accounts of other firms instead of reading them.
 * https://sqlite.org/fts5.html#the_trigram_tokenizer
 */
async function createTrigramTable(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table account_search using fts5(
    firm, name, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1')`.execute(db);
  const add = sql`insert into account_search (rowid, firm, name)
    values (new.id, substr(new.firm_uuid, 1, 3), new.search_text)`;
  const remove = sql`delete from account_search where rowid = old.id`;
  await sql`create trigger account_search_insert after insert on accounts begin ${add}; end`.execute(db);
  await sql`create trigger account_search_delete after delete on accounts begin ${remove}; end`.execute(db);
  await sql`create trigger account_search_update after update of id, firm_uuid, search_text on accounts
    begin ${remove}; ${add}; end`.execute(db);
}

/** The extension may exist already, in any schema, and other schemas may use it, so we never create it in ours. */
async function createTrigramIndex(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm schema public`.execute(db);
  const { rows } = await sql<{ schema: string }>`
    select nspname as schema from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
    where extname = 'pg_trgm'`.execute(db);
  const operators = sql.id(rows[0]?.schema ?? 'public', 'gin_trgm_ops');
  await sql`create index account_search on accounts using gin (search_text ${operators})`.execute(db);
}
