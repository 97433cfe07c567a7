import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goalSchema } from '../goal/goal-schema';
import {
  dayOf,
  daysBetween,
  daysInMonth,
  isCalendarDate,
  partsOf,
  todayIn,
  utcTime,
  wholeMonthsBetween,
} from './calendar-date';

describe('isCalendarDate', () => {
  test.each([['2027-04-29'], ['2028-02-29'], ['2000-02-29'], ['9999-12-31']])('takes %s', (day) => {
    expect(isCalendarDate(day)).toBe(true);
  });

  test.each([
    ['2027-02-29'],
    ['2027-02-31'],
    ['1900-02-29'],
    ['2027-13-01'],
    ['2027-4-29'],
    ['2027-04-29T12:53:00+01:00'],
    ['29/04/2027'],
    [''],
  ])('refuses %j', (day) => {
    expect(isCalendarDate(day)).toBe(false);
  });

  test('takes what the schema takes', () => {
    const near = fc.oneof(
      fc.tuple(fc.nat(9999), fc.nat(14), fc.nat(33)).map(([year, month, day]) => dayOf({ year, month, day })),
      fc.string(),
    );
    fc.assert(
      fc.property(near, (text) => {
        expect(isCalendarDate(text)).toBe(goalSchema.shape.completeBy.safeParse(text).success);
      }),
    );
  });
});

test('todayIn is the local day of a moment, whatever the day is in UTC', () => {
  expect(todayIn(new Date(2027, 3, 29, 0, 30))).toBe('2027-04-29');
  expect(todayIn(new Date(2027, 3, 29, 23, 30))).toBe('2027-04-29');
});

test.each([
  [2027, 2, 28],
  [2028, 2, 29],
  [1900, 2, 28],
  [2000, 2, 29],
  [2027, 4, 30],
  [2027, 12, 31],
])('month %i-%i has %i days', (year, month, days) => {
  expect(daysInMonth({ year, month })).toBe(days);
});

describe('daysBetween', () => {
  test.each([
    ['2027-04-29', '2027-04-29', 0],
    ['2027-04-29', '2027-04-30', 1],
    ['2027-04-30', '2027-04-29', -1],
    // Clocks change in Britain on both of these nights.
    ['2027-03-27', '2027-03-29', 2],
    ['2027-10-30', '2027-11-01', 2],
    ['2028-02-28', '2028-03-01', 2],
    ['2027-01-01', '2028-01-01', 365],
  ])('from %s to %s is %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('wholeMonthsBetween', () => {
  test.each([
    ['2027-04-29', '2027-04-29', 0],
    ['2027-04-29', '2027-05-28', 0],
    ['2027-04-29', '2027-05-29', 1],
    ['2027-01-31', '2027-02-27', 0],
    ['2027-01-31', '2027-02-28', 1],
    ['2028-01-31', '2028-02-28', 0],
    ['2027-01-31', '2027-03-30', 1],
    ['2027-11-30', '2028-11-29', 11],
    ['2027-11-30', '2028-11-30', 12],
    ['2027-05-29', '2027-04-29', -1],
    ['2027-05-28', '2027-04-29', 0],
  ])('from %s to %s is %i', (from, to, months) => {
    expect(wholeMonthsBetween(from, to)).toBe(months);
  });

  test('is the same backwards, and never more than the days allow', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        const months = wholeMonthsBetween(from, to);
        expect(wholeMonthsBetween(to, from)).toBe(0 - months);
        const span = Math.abs(daysBetween(from, to));
        expect(Math.abs(months) * 28).toBeLessThanOrEqual(span);
        expect((Math.abs(months) + 1) * 31).toBeGreaterThanOrEqual(span);
      }),
    );
  });
});

test('a day survives its parts', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(dayOf(partsOf(day))).toBe(day);
      expect(new Date(utcTime(day)).toISOString()).toBe(`${day}T00:00:00.000Z`);
    }),
  );
});

const days = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
