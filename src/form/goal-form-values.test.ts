import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGoal } from '../contract/read-goal';
import { aCircle, aClient, aGoal, without } from '../testing/data/a-goal';
import { anyGoal } from '../testing/data/any-goal';
import { goalFormSchema } from './goal-form-schema';
import { newGoalFormValues, toFormValues } from './goal-form-values';

const british = { locale: 'en-GB', currency: 'GBP' };

test('a stored goal fills the form as people type it', () => {
  const gareth = aClient();
  const family = aCircle();
  const goal = aGoal({
    fields: { targetAmount: 1_234_50, visibleToCircles: [family.uuid] },
    owners: [gareth],
    circles: [family],
  });
  expect(toFormValues(goal, british)).toEqual({
    name: 'Reduced Mileage',
    description: 'Reduce the amount of gas spent yearly.',
    owners: [gareth],
    targetAmount: '1,234.50',
    progress: '68',
    timeframe: 'Within the year.',
    completeBy: '29/04/2027',
    priority: 4,
    shownOnCircles: false,
    visibleToCircles: [family],
  });
});

test('a field that was not returned is blank, or unknown if it is a list, a switch or a step', () => {
  expect(toFormValues({ ...aGoal(), fields: {} }, british)).toEqual({
    name: '',
    description: '',
    owners: undefined,
    targetAmount: '',
    progress: '',
    timeframe: '',
    completeBy: '',
    priority: undefined,
    shownOnCircles: undefined,
    visibleToCircles: undefined,
  });
});

test('an owner and a circle without a record stay in their lists', () => {
  const goal = aGoal({ fields: { owners: ['x'], visibleToCircles: ['y'] } });
  expect(toFormValues(goal, british)).toMatchObject({
    owners: [{ uuid: 'x', name: 'Client you cannot view' }],
    visibleToCircles: [{ uuid: 'y', name: 'Circle you cannot view' }],
  });
});

test('a new goal has the owners that it was started for, and no priority', () => {
  const gareth = aClient();
  expect(newGoalFormValues([gareth])).toMatchObject({ owners: [gareth], priority: undefined, progress: '0' });
});

test('an amount below zero, which breaks the rule, can be read and mended', () => {
  expect(toFormValues(aGoal({ fields: { targetAmount: -5 } }), british).targetAmount).toBe('-0.05');
});

test('any answer of a server fills the form without an error', () => {
  const keys = [
    'name',
    'description',
    'target_amount',
    'progress',
    'timeframe',
    'complete_goal_by',
    'priority',
  ];
  const lists = [
    'account_uuids',
    'owners',
    'shown_on_circles',
    'visible_to_circles_uuids',
    'visible_to_circles',
  ];
  const value = fc.oneof(
    fc.anything(),
    fc.date({ noInvalidDate: true }).map(String),
    fc.integer().map(String),
  );
  const money = fc.record({ amount: fc.oneof(fc.integer(), fc.maxSafeInteger()), currency: fc.string() });
  const answer = fc.record({
    ...Object.fromEntries([...keys, ...lists].map((key) => [key, value])),
    target_amount: fc.oneof(money, fc.anything()),
  });
  fc.assert(
    fc.property(answer, (keys) => {
      const goal = readGoal({ ...keys, uuid: aGoal().uuid });
      if (!goal) throw new Error('no goal');
      toFormValues(goal, british);
    }),
  );
});

describe.each(['en-GB', 'de-DE', 'ja-JP', 'ar-EG'])('in %s', (locale) => {
  test.each(['GBP', 'JPY', 'KWD'])('an untouched goal in %s is meant as it was stored', (currency) => {
    fc.assert(
      fc.property(anyGoal(), (fields) => {
        const schema = goalFormSchema({
          format: { locale, currency },
          stored: fields,
          mayEmptyFields: true,
        });
        expect(schema.parse(toFormValues(aGoal({ fields }), { locale, currency }))).toEqual(fields);
      }),
    );
  });
});

test('an untouched goal with few returned fields means what is stored', () => {
  const little = without(aGoal({ fields: { description: '', timeframe: null } }), 'owners', 'shownOnCircles');
  const schema = goalFormSchema({ format: british, stored: little.fields, mayEmptyFields: false });
  expect(schema.parse(toFormValues(little, british))).toEqual(little.fields);
});
