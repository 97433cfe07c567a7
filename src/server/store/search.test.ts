import { type CompiledQuery, sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type TestDatabase, testDatabases } from '../../testing/servers/databases';
import { demoUuid } from '../demo/uuids';
import { openDatabase } from './database';
import { foundAccounts, listAccounts, sortAccounts } from './list-accounts';
import { newAccount } from './new-account';
import { createSearch } from './search';
import type { Database, DatabaseKind } from './tables';

const syllables = 'ka ron mil dun bre tha ell wick ford shaw gre han mor lin sto pet ver ock win ast'.split(
  ' ',
);
const [largeFirm, smallFirm] = [demoUuid('a large firm'), demoUuid('a small firm')];
const clients = 20_000;

describe.each(testDatabases)('the search for clients $title', (database) => {
  test('finds three letters by index, in a page and in its total', async () => {
    const { db, kind } = await openCrowd(database);
    for (const name of ['fex', 'fexjol', 'jolnuz fex', 'ronmil']) {
      const found = foundAccounts(
        { db, search: createSearch(kind) },
        { firmUuid: largeFirm },
        { type: 'client', name },
      );
      const page = sortAccounts(found, createSearch(kind), { sort: 'first_name', isSearched: true }).limit(
        50,
      );
      for (const query of [page, found.select(sql`count(*)`.as('total'))]) {
        expect(await planOf(db, kind, query.compile())).toContain('account_search');
      }
    }
  }, 60_000);

  test('follows a name that changes and an account that goes, and stays in the firm', async () => {
    const { db, kind } = await openCrowd(database);
    const find = async (firmUuid: string, name: string) => {
      const caller = { firmUuid, accountUuid: '', mayWrite: false, mayDelete: false };
      const page = { page: 1, perPage: 50, sort: 'first_name' } as const;
      const store = { db, search: createSearch(kind), isExact: false };
      const { items } = await listAccounts(store, caller, { name }, page);
      return items.map((account) => account.name);
    };
    expect(await find(smallFirm, 'fex')).toEqual(['Fexia Jolnuz']);
    await db
      .updateTable('accounts')
      .set({ search_text: 'hidden' })
      .where('firm_uuid', '=', smallFirm)
      .execute();
    expect(await find(smallFirm, 'fex')).toEqual([]);
    expect(await find(smallFirm, 'hidden')).toEqual(['Fexia Jolnuz']);
    await db.deleteFrom('accounts').where('firm_uuid', '=', smallFirm).execute();
    expect(await find(smallFirm, 'hidden')).toEqual([]);
    expect(await find(largeFirm, 'fex')).toEqual(['Fexia Jolnuz']);
  }, 60_000);
});

/** 20,000 clients of one firm, one of them with a rare name, and a namesake alone in another firm. */
async function openCrowd({ createDatabase }: TestDatabase) {
  const { place, drop } = await createDatabase();
  onTestFinished(drop);
  const { db, kind } = await openDatabase(place);
  onTestFinished(() => db.destroy());
  const firms = [largeFirm, smallFirm].map((uuid) => ({ uuid, name: 'A firm', currency: 'GBP' }));
  await db.insertInto('firms').values(firms).execute();
  const rare = { first_name: 'Fexia', last_name: 'Jolnuz', created_at: 0 };
  await db.transaction().execute(async (at) => {
    for (let first = 0; first < clients; first += 500) {
      const some = Array.from({ length: 500 }, (_, index) => crowdAccount(first + index));
      await at.insertInto('accounts').values(some).execute();
    }
    for (const firm of [largeFirm, smallFirm]) {
      const account = newAccount({ ...rare, firm_uuid: firm, uuid: demoUuid(`rare in ${firm}`) });
      await at.insertInto('accounts').values(account).execute();
    }
  });
  await sql`analyze`.execute(db);
  return { db, kind };
}

function crowdAccount(index: number) {
  const syllable = (step: number) => syllables[Math.floor(index / step) % syllables.length];
  return newAccount({
    uuid: demoUuid(`client ${index}`),
    firm_uuid: largeFirm,
    first_name: `${syllable(1)}${syllable(20)}`,
    last_name: `${syllable(400)}${syllable(7)}`,
    created_at: index,
  });
}

async function planOf(db: Database, kind: DatabaseKind, query: CompiledQuery): Promise<string> {
  const explain = kind === 'sqlite' ? 'explain query plan' : 'explain';
  const { rows } = await db.executeQuery({ ...query, sql: `${explain} ${query.sql}` });
  return rows.map((row) => JSON.stringify(row)).join('\n');
}
