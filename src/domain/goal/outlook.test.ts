import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from './limits';
import { outlookOf } from './outlook';

const facts = {
  targetMinorUnits: 50_000,
  progress: 50,
  createdAt: '2026-01-01T09:00:00+00:00',
  completeBy: '2027-01-01',
  today: '2026-07-02',
};

function aheadOf(changes: Partial<Parameters<typeof outlookOf>[0]>) {
  const outlook = outlookOf({ ...facts, ...changes });
  return [outlook?.status, outlook?.gapMinorUnits];
}

test('reads progress as money and divides what is left by the whole months left', () => {
  expect(outlookOf({ ...facts, progress: 68, completeBy: '2027-04-29', today: '2026-11-20' })).toMatchObject({
    savedMinorUnits: 34_000,
    leftMinorUnits: 16_000,
    wholeMonthsLeft: 5,
    neededPerMonthMinorUnits: 3_200,
  });
});

describe('is absent', () => {
  test.each([
    ['without a target', { targetMinorUnits: null }],
    ['when the target is not known', { targetMinorUnits: undefined }],
    ['for a target of 0', { targetMinorUnits: 0 }],
    ['for a target that is no amount', { targetMinorUnits: 0.5 }],
    ['without a known progress', { progress: undefined }],
    ['for a progress out of range', { progress: limits.progress.max + 1 }],
  ])('%s', (_, changes) => {
    expect(outlookOf({ ...facts, ...changes })).toBeNull();
  });
});

describe('rounding', () => {
  test('what is saved is rounded down, so that nothing is left only at the whole target', () => {
    expect(outlookOf({ ...facts, targetMinorUnits: 1, progress: 99 })).toMatchObject({
      savedMinorUnits: 0,
      leftMinorUnits: 1,
    });
  });

  test('what is needed a month is rounded up, so that it suffices', () => {
    const outlook = outlookOf({ ...facts, targetMinorUnits: 100, progress: 0, completeBy: '2026-10-02' });
    expect(outlook).toMatchObject({ wholeMonthsLeft: 3, neededPerMonthMinorUnits: 34 });
  });

  test('is exact for the largest amount', () => {
    expect(outlookOf({ ...facts, targetMinorUnits: Number.MAX_SAFE_INTEGER, progress: 99 })).toMatchObject({
      savedMinorUnits: 8_917_127_262_193_581,
      leftMinorUnits: 90_071_992_547_410,
    });
  });
});

describe('months left', () => {
  test('there are none without a complete-by date', () => {
    expect(outlookOf({ ...facts, completeBy: null })).toMatchObject({
      leftMinorUnits: 25_000,
      wholeMonthsLeft: undefined,
      neededPerMonthMinorUnits: undefined,
      status: undefined,
      gapMinorUnits: undefined,
    });
    expect(outlookOf({ ...facts, completeBy: undefined })).toMatchObject({ wholeMonthsLeft: undefined });
  });

  test.each([
    ['2026-08-02', 1, 25_000],
    ['2026-08-01', 0, undefined],
    ['2026-07-02', 0, undefined],
    ['2026-01-02', 0, undefined],
  ])('to %s are %i', (completeBy, wholeMonthsLeft, neededPerMonthMinorUnits) => {
    expect(outlookOf({ ...facts, completeBy })).toMatchObject({ wholeMonthsLeft, neededPerMonthMinorUnits });
  });
});

describe('status', () => {
  // 182 of 365 days are over: 49.86% of the target.
  test('is on course within one per cent of the straight line', () => {
    expect(aheadOf({ progress: 49 })).toEqual(['on-course', 431]);
    expect(aheadOf({ progress: 50 })).toEqual(['on-course', 68]);
  });

  test('is ahead or behind from one per cent on', () => {
    expect(aheadOf({ progress: 51 })).toEqual(['ahead', 568]);
    expect(aheadOf({ progress: 48 })).toEqual(['behind', 931]);
  });

  test('is reached at the whole target, before and after the complete-by date, or without one', () => {
    expect(aheadOf({ progress: 100 })).toEqual(['reached', undefined]);
    expect(aheadOf({ progress: 100, completeBy: '2026-06-01' })).toEqual(['reached', undefined]);
    expect(aheadOf({ progress: 100, completeBy: null })).toEqual(['reached', undefined]);
    expect(outlookOf({ ...facts, progress: 100 })).toMatchObject({
      leftMinorUnits: 0,
      neededPerMonthMinorUnits: 0,
    });
  });

  test('is past its date from the day after', () => {
    expect(aheadOf({ completeBy: '2026-07-01' })).toEqual(['past-date', undefined]);
    expect(aheadOf({ completeBy: '2026-07-02' })).toEqual(['behind', 25_000]);
  });

  test('is just started until there is progress or a whole month has passed', () => {
    const untouched = (createdAt: string) => aheadOf({ progress: 0, createdAt });
    expect(untouched('2026-07-02T08:00:00+01:00')).toEqual(['just-started', undefined]);
    expect(untouched('2026-06-03T08:00:00+01:00')).toEqual(['just-started', undefined]);
    expect(untouched('2026-06-02T08:00:00+01:00')[0]).toBe('behind');
    expect(aheadOf({ progress: 1, createdAt: '2026-06-03T08:00:00+01:00' })[0]).toBe('behind');
    expect(aheadOf({ progress: 1, createdAt: '2026-07-02T08:00:00+01:00' })).toEqual(['ahead', 500]);
  });

  test('of a goal created tomorrow, by another clock, is just started', () => {
    expect(aheadOf({ progress: 0, createdAt: '2026-07-03T00:10:00+12:00' })).toEqual([
      'just-started',
      undefined,
    ]);
  });

  test.each([
    ['on', '2027-01-01T00:00:00Z'],
    ['after', '2027-01-02T00:00:00Z'],
  ])('is not known for a goal created %s its complete-by date', (_, createdAt) => {
    expect(aheadOf({ createdAt })).toEqual([undefined, undefined]);
  });

  test.each([[undefined], [''], ['yesterday']])('is not known when the creation is %j', (createdAt) => {
    expect(aheadOf({ createdAt })).toEqual([undefined, undefined]);
  });

  test('takes the day of creation as written, never through a time zone', () => {
    expect(aheadOf({ createdAt: '2026-01-01T00:30:00+14:00' })).toEqual(aheadOf({}));
  });
});

test('what is saved and what is left add up to the target, and the months suffice', () => {
  const days = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((moment) => moment.toISOString().slice(0, 10));
  const progress = fc.integer(limits.progress);
  fc.assert(
    fc.property(
      fc.maxSafeNat().filter((target) => target > 0),
      progress,
      fc.tuple(days, days, days),
      (targetMinorUnits, percent, [createdAt, completeBy, today]) => {
        const outlook = outlookOf({ targetMinorUnits, progress: percent, createdAt, completeBy, today });
        const {
          savedMinorUnits = 0,
          leftMinorUnits = 0,
          wholeMonthsLeft,
          neededPerMonthMinorUnits,
        } = outlook ?? {};
        expect(BigInt(savedMinorUnits) + BigInt(leftMinorUnits)).toBe(BigInt(targetMinorUnits));
        expect(leftMinorUnits === 0).toBe(percent === limits.progress.max);
        if (neededPerMonthMinorUnits === undefined) return;
        const paid = BigInt(neededPerMonthMinorUnits) * BigInt(wholeMonthsLeft ?? 0);
        expect(paid >= BigInt(leftMinorUnits)).toBe(true);
      },
    ),
  );
});
