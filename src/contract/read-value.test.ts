import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readBoolean,
  readDay,
  readInteger,
  readLeaf,
  readList,
  readNullable,
  readObject,
  readString,
} from './read-value';

test('an object is no list, no null and no class name', () => {
  expect(readObject({ a: 1 })).toEqual({ a: 1 });
  for (const other of [[], null, undefined, 'App\\Http\\Resources\\FirmResource', 5]) {
    expect(readObject(other)).toBeUndefined();
  }
});

test('a leaf of the documentation is its example', () => {
  expect(readLeaf({ example: '4000', description: 'Money amount' })).toBe('4000');
  expect(readLeaf({ example: '4000' })).toEqual({ example: '4000' });
  expect(readString({ example: '£40.00', description: '' })).toBe('£40.00');
});

test.each([
  [68, 68],
  ['68', 68],
  [' 68 ', 68],
  ['-68', -68],
  ['68.0', 68],
  [{ example: '4000', description: '' }, 4000],
  [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ['9007199254740991', Number.MAX_SAFE_INTEGER],
])('%j is the whole number %j', (value, number) => {
  expect(readInteger(value)).toBe(number);
});

test.each([
  ['68.5'],
  [68.5],
  ['9007199254740992'],
  ['9'.repeat(400)],
  [''],
  [' '],
  ['68 %'],
  ['1e3'],
  ['0x10'],
  ['NaN'],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [true],
  [null],
  [[68]],
  [{}],
])('%j is no whole number', (value) => {
  expect(readInteger(value)).toBeUndefined();
});

test('the word "false" is false', () => {
  for (const yes of [true, 'true', 1, '1']) expect(readBoolean(yes)).toBe(true);
  for (const no of [false, 'false', 0, '0']) expect(readBoolean(no)).toBe(false);
  for (const neither of ['no', '', null, undefined, 2, [], {}]) expect(readBoolean(neither)).toBeUndefined();
});

test('a list keeps the items that can be read', () => {
  expect(readList(['a', 5, null, 'b'], readString)).toEqual(['a', 'b']);
  expect(readList('App\\Http\\Resources\\CircleResource', readString)).toBeUndefined();
  expect(readList({ 0: 'a' }, readString)).toBeUndefined();
});

test.each([
  ['2027-04-28T23:00:00.000000Z', '2027-04-29'],
  ['2027-04-28T23:00:00Z', '2027-04-29'],
  ['2027-04-29T00:00:00+01:00', '2027-04-29'],
  ['2027-04-29T01:00:00+0200', '2027-04-29'],
  ['2027-01-15T00:00:00Z', '2027-01-15'],
  // The clocks go forward on this day, an hour after it begins.
  ['2027-03-28T00:00:00Z', '2027-03-28'],
  ['2027-03-28T23:00:00Z', '2027-03-29'],
])('the moment %s, midnight in London, is the day %s', (moment, day) => {
  expect(readDay(moment)).toBe(day);
});

test.each([
  ['2027-04-29T12:53:00+01:00', '2027-04-29'],
  ['2027-04-29T00:00:00Z', '2027-04-29'],
  ['2027-04-28T23:00:01Z', '2027-04-28'],
  ['2027-01-14T23:00:00Z', '2027-01-14'],
  ['2027-04-28T23:00:00', '2027-04-28'],
])('any other moment, such as %s, is the day of its first ten characters, %s', (moment, day) => {
  expect(readDay(moment)).toBe(day);
});

test('a day is the first ten characters in any time zone', () => {
  expect(readDay('2027-04-29T00:30:00+01:00')).toBe('2027-04-29');
  expect(readDay('2026-04-29 12:53:00')).toBe('2026-04-29');
  expect(readDay('2026-04-29')).toBe('2026-04-29');
  for (const other of ['29/04/2027', 'on 2027-04-29', '', null, 20270429]) {
    expect(readDay(other)).toBeUndefined();
  }
});

test('null is known to be empty; a missing or unreadable value is unknown', () => {
  expect(readNullable(null, readString)).toBeNull();
  expect(readNullable({ example: null, description: '' }, readString)).toBeNull();
  expect(readNullable('a', readString)).toBe('a');
  expect(readNullable(undefined, readString)).toBeUndefined();
  expect(readNullable(5, readString)).toBeUndefined();
});

describe('no junk', () => {
  const readers = { readObject, readLeaf, readString, readInteger, readBoolean, readDay };

  test.each(Object.entries(readers))('makes %s throw', (_, read) => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        read(value);
      }),
    );
  });
});
