import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { sqlite } from '../../testing/servers/databases';
import { openDatabase } from './database';
import { DatabaseOutage } from './database-outage';

test('a full disk is the error that is reported, by a transaction and by a single write, and health reports it until a write succeeds', async () => {
  const { place, drop } = await sqlite.createDatabase();
  onTestFinished(drop);
  const { db, ping } = await openDatabase(place);
  onTestFinished(() => db.destroy());
  await sql`create table filler (content text)`.execute(db);
  const fill = sql`insert into filler values (${'x'.repeat(1_000_000)})`;
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql.raw(`pragma max_page_count = ${rows[0]?.page_count ?? 0}`).execute(db);

  const told = { name: 'DatabaseOutage', message: 'database or disk is full', mayBeStored: false };
  await expect(db.transaction().execute((at) => fill.execute(at))).rejects.toMatchObject(told);
  await expect(ping()).rejects.toThrow('database or disk is full');
  await expect(fill.execute(db)).rejects.toThrow(DatabaseOutage);
  await sql.raw('pragma max_page_count = 1000000').execute(db);
  await fill.execute(db);
  await ping();
});
