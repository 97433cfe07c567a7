import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type TestDatabase, testDatabases } from '../../testing/servers/databases';
import { openDatabase } from './database';
import { toBindable } from './plain-values';

describe.each(testDatabases)('values $title', (database) => {
  test.each([
    ['text', "it's £5 – 🏔️ يوسف", "it's £5 – 🏔️ يوسف"],
    ['no text', '', ''],
    ['null', null, null],
  ])('%s is stored in a text column as it is', async (_, value, stored) => {
    const db = await open(database);
    expect(await roundTrip(db, 'text', value)).toBe(stored);
  });

  test.each([
    ['true', true, 1],
    ['false', false, 0],
    ['zero', 0, 0],
    ['minus zero', -0, 0],
    ['a negative number', -7, -7],
    ['the largest safe integer', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ['a bigint', 12n, 12],
    ['null', null, null],
  ])('%s is stored in a bigint column as a whole number', async (_, value, stored) => {
    const db = await open(database);
    expect(await roundTrip(db, 'bigint', value)).toBe(stored);
  });

  test.each<[string, unknown]>([
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a fraction', 1.5],
    ['a number past 2^53', 2 ** 53],
    ['a bigint past 2^53', 2n ** 60n],
    ['a date', new Date(0)],
    ['an array', ['a']],
    ['an object', { a: 1 }],
    ['a buffer', Buffer.from('a')],
    ['a symbol', Symbol('a')],
    ['a function', () => 1],
    ['a text with U+0000', 'a\0b'],
    ['a lone surrogate', 'a\ud800'],
  ])('%s is refused before it reaches the driver', async (_, value) => {
    const db = await open(database);
    await expect(roundTrip(db, 'text', value)).rejects.toThrow(TypeError);
    expect(await roundTrip(db, 'text', 'still open')).toBe('still open');
  });

  test('a whole number in a text column has no decimals', async () => {
    const db = await open(database);
    expect(await roundTrip(db, 'text', 5)).toBe('5');
  });

  test('counts and truth values are read as numbers', async () => {
    const db = await open(database);
    const { rows } = await sql`select count(*) as count, 1 = 1 as truth from firms`.execute(db);
    expect(rows).toEqual([{ count: 0, truth: 1 }]);
  });

  test('a number past 2^53 is refused when read', async () => {
    const db = await open(database);
    await expect(sql`select 9007199254740993 as big`.execute(db)).rejects.toThrow(RangeError);
  });
});

test('a refused value is not repeated in the error, which is logged', () => {
  const bind = () => toBindable('Hulk Banner\0');
  expect(bind).toThrow(TypeError);
  expect(bind).not.toThrow(/Hulk/);
});

test('binds whole numbers as integers, because libsql would bind a number as a fraction', () => {
  expect(toBindable(5)).toBe(5n);
});

type Db = Awaited<ReturnType<typeof openDatabase>>['db'];

async function open({ createDatabase }: TestDatabase): Promise<Db> {
  const { place, drop } = await createDatabase();
  onTestFinished(drop);
  const { db } = await openDatabase(place);
  onTestFinished(() => db.destroy());
  await sql`create table kept (text text, bigint bigint)`.execute(db);
  return db;
}

async function roundTrip(db: Db, column: string, value: unknown): Promise<unknown> {
  await sql`delete from kept`.execute(db);
  await sql`insert into kept (${sql.ref(column)}) values (${value})`.execute(db);
  const { rows } = await sql<Record<string, unknown>>`select * from kept`.execute(db);
  return rows[0]?.[column];
}
