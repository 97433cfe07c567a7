import { describe, expect, test } from 'vitest';
import type { KnownGoal } from '../domain/goal/goal';
import { limits } from '../domain/goal/limits';
import { aClient, aGoal } from '../testing/data/a-goal';
import { goalFormSchema } from './goal-form-schema';
import { type GoalFormValues, newGoalFormValues, toFormValues } from './goal-form-values';

const british = { locale: 'en-GB', currency: 'GBP' };
const everything = aGoal().fields;

/** The meaning of input in the form of a stored goal, or its faults. */
function read(typed: Partial<GoalFormValues>, { stored = everything, format = british } = {}) {
  const values = { ...toFormValues({ ...aGoal(), fields: stored }, format), ...typed };
  const { data, error } = goalFormSchema({ format, stored, mayEmptyFields: true }).safeParse(values);
  return { meant: data, faults: error?.issues.map(({ path, message }) => [...path, message].join(': ')) };
}

describe('input', () => {
  test('is read as its meaning', () => {
    const { meant } = read({
      name: ' Holiday ',
      targetAmount: '£1,234.5',
      progress: ' 70 % ',
      timeframe: ' soon ',
      completeBy: '1 May 2028',
    });
    expect(meant).toEqual({
      ...everything,
      name: 'Holiday',
      targetAmount: 1_234_50,
      progress: 70,
      timeframe: 'soon',
      completeBy: '2028-05-01',
    });
  });

  test('is read in the locale, digits included', () => {
    const german = { locale: 'de-DE', currency: 'EUR' };
    expect(read({ targetAmount: '1.234,5', completeBy: '1.5.2028' }, { format: german }).meant).toMatchObject(
      {
        targetAmount: 1_234_50,
        completeBy: '2028-05-01',
      },
    );
    expect(read({ progress: '٧٠' }, { format: { locale: 'ar-EG', currency: 'EGP' } }).meant?.progress).toBe(
      70,
    );
  });

  test('is refused with what to type', () => {
    const typed = { targetAmount: '12,345,6', progress: '', completeBy: '31/02/2027' };
    expect(read(typed).faults).toEqual([
      'targetAmount: Type an amount such as 1,234.50',
      'progress: Type a whole number',
      'completeBy: February 2027 has 28 days',
    ]);
  });

  test('in the box of a list is refused until it is picked or cleared', () => {
    const unchosen = { owners: ' zzzz ', visibleToCircles: 'Marv' };
    expect(read({ unchosen }).faults).toEqual([
      'unchosen: owners: Choose “zzzz” from the list, or clear the box',
      'unchosen: visibleToCircles: Choose “Marv” from the list, or clear the box',
    ]);
    expect(read({ unchosen: { owners: ' ', visibleToCircles: '' } }).meant).toEqual(everything);
  });

  test('lists every fault at once', () => {
    const { faults } = read({ name: ' ', owners: [], progress: '101', priority: limits.priority.max + 1 });
    expect(faults).toEqual([
      'name: Give the goal a name',
      'owners: Choose at least one owner',
      'progress: Use a number from 0 to 100',
      'priority: Choose a priority from 1 to 5',
    ]);
  });
});

describe('progress', () => {
  test.each([
    [String(limits.progress.min), limits.progress.min],
    [String(limits.progress.max), limits.progress.max],
    ['+5', 5],
    ['007', 7],
    ['5%', 5],
  ])('of %j is %i', (progress, meant) => {
    expect(read({ progress }).meant?.progress).toBe(meant);
  });

  test.each([String(limits.progress.min - 1), String(limits.progress.max + 1), '9'.repeat(400)])(
    'of %s is out of range',
    (progress) => {
      expect(read({ progress }).faults).toEqual([expect.stringMatching(/^progress: /)]);
    },
  );

  test.each(['5.5', '5,5', 'half', '%', '5 6', '0x5', '1e1'])('of %j is no whole number', (progress) => {
    expect(read({ progress }).faults).toEqual(['progress: Type a whole number']);
  });

  test('may stay blank only if none was returned', () => {
    expect(read({ progress: ' ' }).faults).toEqual(['progress: Type a whole number']);
    const { progress: _, ...stored } = everything;
    expect(read({ progress: ' ' }, { stored }).meant).toEqual(stored);
  });
});

test.each(['name', 'description', 'timeframe'] as const)('%s is limited as in the domain', (field) => {
  const { maxLength } = limits[field];
  expect(read({ [field]: ` ${'😀'.repeat(maxLength)} ` }).faults).toBeUndefined();
  expect(read({ [field]: '😀'.repeat(maxLength + 1) }).faults).toEqual([
    `${field}: Use ${maxLength.toLocaleString('en-GB')} characters or fewer`,
  ]);
});

describe('a blank', () => {
  const blank = { description: ' ', targetAmount: ' ', timeframe: ' ', completeBy: ' ' };
  const none: KnownGoal = { description: '', targetAmount: null, timeframe: null, completeBy: null };

  test('clears the returned value', () => {
    expect(read(blank).meant).toEqual({ ...everything, ...none });
  });

  test('means nothing if nothing was returned', () => {
    const stored: KnownGoal = { name: 'Holiday' };
    expect(read(blank, { stored }).meant).toEqual(stored);
  });

  test('means nothing in a new goal', () => {
    const values = { ...newGoalFormValues([aClient()]), name: 'Holiday' };
    expect(goalFormSchema({ format: british, stored: {}, mayEmptyFields: true }).parse(values)).toEqual({
      name: 'Holiday',
      owners: [aClient().uuid],
      progress: 0,
      shownOnCircles: false,
      visibleToCircles: [],
    });
  });
});

describe('a stored value that could not be typed', () => {
  test.each(['1899-12-31', '2200-01-01', '9999-12-31', '0050-06-01'])(
    'is meant while it stands untouched, as the complete-by date %s',
    (completeBy) => {
      const stored = { ...everything, completeBy };
      expect(read({}, { stored }).meant).toEqual(stored);
      expect(read({ name: 'Holiday' }, { stored }).meant).toEqual({ ...stored, name: 'Holiday' });
      expect(read({ completeBy: '' }, { stored }).meant).toEqual({ ...stored, completeBy: null });
      expect(read({ completeBy: '01/01/2200 ' }, { stored: everything }).faults).toEqual([
        'completeBy: Use a year from 1900 to 2199',
      ]);
    },
  );

  test('keeps its meaning while it is untouched, such as the largest amount', () => {
    const stored = { ...everything, targetAmount: Number.MAX_SAFE_INTEGER };
    expect(read({}, { stored }).meant).toEqual(stored);
  });

  test('has to be fixed if the API would refuse it', () => {
    const stored = { ...everything, targetAmount: -5, progress: 250, priority: 9 };
    expect(read({}, { stored }).faults).toEqual([
      'targetAmount: Use an amount of zero or more',
      'progress: Use a number from 0 to 100',
      'priority: Choose a priority from 1 to 5',
    ]);
    const mended = read({ targetAmount: '5', progress: '25', priority: 5 }, { stored });
    expect(mended.meant).toEqual({ ...everything, targetAmount: 500, progress: 25, priority: 5 });
  });
});

test('an unknown list or switch is left out until it is set', () => {
  const { owners: _, shownOnCircles: __, visibleToCircles: ___, ...stored } = everything;
  expect(read({}, { stored }).meant).toEqual(stored);
  const owners = [aClient()];
  expect(read({ owners, shownOnCircles: true, visibleToCircles: [] }, { stored }).meant).toEqual({
    ...stored,
    owners: [aClient().uuid],
    shownOnCircles: true,
    visibleToCircles: [],
  });
});
