import { describe, expect, test } from 'vitest';
import { z } from '../zod';
import { goalFields } from './goal';
import { goalSchema } from './goal-schema';

const { shape } = goalSchema;
const uuid = 'a1b2c3d4-0000-4000-8000-000000000001';
const otherUuid = 'a1b2c3d4-0000-4000-8000-000000000002';

function uuids(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `a1b2c3d4-0000-4000-8000-${String(index).padStart(12, '0')}`,
  );
}

/** The messages of a field for a value, each after its place in the value. */
function faults(field: keyof typeof shape, value: unknown): string[] {
  const issues = shape[field].safeParse(value).error?.issues ?? [];
  return issues.map(({ path, message }) => [...path, message].join(': '));
}

describe.each([
  ['name', 255],
  ['description', 5000],
  ['timeframe', 255],
] as const)('%s', (field, limit) => {
  const tooLong = [`Use ${limit.toLocaleString('en-GB')} characters or fewer`];

  test(`accepts ${limit} characters and no more`, () => {
    expect(faults(field, 'a'.repeat(limit))).toEqual([]);
    expect(faults(field, 'a'.repeat(limit + 1))).toEqual(tooLong);
  });

  test('counts an emoji once', () => {
    expect(faults(field, '🎯'.repeat(limit))).toEqual([]);
    expect(faults(field, '🎯'.repeat(limit + 1))).toEqual(tooLong);
  });

  test('is trimmed before it is counted', () => {
    expect(shape[field].parse(` \n${'a'.repeat(limit)}\u00a0 `)).toBe('a'.repeat(limit));
  });

  test.each([['\0'], ['a\0b'], ['\ud83c'], ['a\udfafb'], ['\udfaf\ud83c']])(
    'refuses %j, which cannot be stored',
    (value) => {
      expect(faults(field, value)).toEqual(['Remove the characters that cannot be stored']);
    },
  );

  test.each([[5], [true], [{}], [undefined]])('refuses %j', (value) => {
    expect(faults(field, value)).toEqual(['Type a text']);
  });
});

describe('name', () => {
  test('has at least one character that is no space', () => {
    expect(faults('name', 'a')).toEqual([]);
    expect(faults('name', '')).toEqual(['Give the goal a name']);
    expect(faults('name', ' \t\n ')).toEqual(['Give the goal a name']);
    expect(faults('name', null)).toEqual(['Type a text']);
  });

  test.each([
    ['\u200b'],
    ['\u0001'],
    ['\u200b \u2060\u0007'],
    ['\ufe0f'],
    ['\u3164'],
    ['\ufffc'],
    ['\u2800\u2800'],
    ['\ufffc\u2800\u3164'],
    ['\ue000'],
    ['\u{10fffd}'],
    ['\uffff'],
    ['\u{1fffe}'],
    ['\ufffa'],
    ['\u{1d159}'],
    ['\u{13441}'],
    ['\u{e0041}'],
  ])('is refused if nothing of it can be seen: %j', (value) => {
    expect(faults('name', value)).toEqual(['Give the goal a name']);
  });

  // Unassigned characters are those of a later Unicode than ours.
  test.each([
    ['🎯'],
    ['👨‍👩‍👧'],
    ['e\u0301'],
    ['\u0301'],
    ['\u200bمال\u200b'],
    ['.'],
    ['\ufffca'],
    ['\u{1fad9}'],
    ['\u{323b0}'],
  ])('is taken as it is if something can be seen: %j', (value) => {
    expect(shape.name.parse(value)).toBe(value);
  });
});

test('a description may be empty, and a timeframe none', () => {
  expect(shape.description.parse('')).toBe('');
  expect(faults('description', null)).toEqual(['Type a text']);
  expect(shape.timeframe.parse(null)).toBeNull();
});

describe('targetAmount', () => {
  test.each([[0], [1], [123_450], [9_007_199_254_740_991], [null]])('accepts %j', (value) => {
    expect(shape.targetAmount.parse(value)).toBe(value);
  });

  test.each([
    [-1, 'Use an amount of zero or more'],
    [9_007_199_254_740_992, 'Use a smaller amount'],
    [0.5, 'Type a whole number'],
    ['5', 'Type a whole number'],
    [Number.NaN, 'Type a whole number'],
    [undefined, 'Type a whole number'],
  ])('refuses %j', (value, message) => {
    expect(faults('targetAmount', value)).toEqual([message]);
  });
});

describe('progress', () => {
  test.each([[0], [1], [99], [100]])('accepts %i', (value) => {
    expect(shape.progress.parse(value)).toBe(value);
  });

  test.each([
    [-1, 'Use a number from 0 to 100'],
    [101, 'Use a number from 0 to 100'],
    [0.5, 'Type a whole number'],
    ['68', 'Type a whole number'],
    [null, 'Type a whole number'],
  ])('refuses %j', (value, message) => {
    expect(faults('progress', value)).toEqual([message]);
  });
});

describe('priority', () => {
  test.each([[1], [2], [3], [4], [5]])('accepts %i', (value) => {
    expect(shape.priority.parse(value)).toBe(value);
  });

  test.each([[0], [6], [-1], [1.5], ['3'], [null]])('refuses %j', (value) => {
    expect(faults('priority', value)).toEqual(['Choose a priority from 1 to 5']);
  });
});

describe('completeBy', () => {
  test.each([['2027-04-29'], ['2028-02-29'], [null]])('takes %j', (value) => {
    expect(shape.completeBy.parse(value)).toBe(value);
  });

  test.each([['2027-02-31'], ['2027-02-29'], ['29/04/2027'], ['2027-04-29T12:53:00+01:00'], [''], [5]])(
    'refuses %j',
    (value) => {
      expect(faults('completeBy', value)).toEqual(['Type a day of the calendar']);
    },
  );
});

describe('shownOnCircles', () => {
  test('is yes or no', () => {
    expect(faults('shownOnCircles', true)).toEqual([]);
    expect(faults('shownOnCircles', false)).toEqual([]);
    for (const value of ['true', 1, null])
      expect(faults('shownOnCircles', value)).toEqual(['Choose yes or no']);
  });
});

describe.each([
  ['owners', 'This owner is in the list twice'],
  ['visibleToCircles', 'This circle is in the list twice'],
] as const)('%s', (field, duplicate) => {
  test('accepts 100 and no more', () => {
    expect(faults(field, uuids(100))).toEqual([]);
    expect(faults(field, uuids(101))).toEqual(['Choose 100 or fewer']);
  });

  test('names every repeated item', () => {
    expect(faults(field, [uuid, otherUuid])).toEqual([]);
    expect(faults(field, [uuid, otherUuid, uuid, uuid])).toEqual([`2: ${duplicate}`, `3: ${duplicate}`]);
  });

  test('reads a UUID in lower case, and two spellings of one as the same', () => {
    expect(shape[field].parse([uuid.toUpperCase()])).toEqual([uuid]);
    expect(faults(field, [uuid, uuid.toUpperCase()])).toEqual([`1: ${duplicate}`]);
  });

  test('names every item that is not a UUID, beside the other faults', () => {
    expect(faults(field, ['x', uuid, uuid, ''])).toEqual([
      '0: Give a UUID',
      '3: Give a UUID',
      `2: ${duplicate}`,
    ]);
    expect(faults(field, [5])).toEqual(['0: Give a UUID']);
  });

  test('is a list', () => {
    expect(faults(field, null)).toEqual(['Give a list of UUIDs']);
    expect(faults(field, uuid)).toEqual(['Give a list of UUIDs']);
  });
});

test('at least one owner is chosen, and circles may be none', () => {
  expect(faults('owners', [])).toEqual(['Choose at least one owner']);
  expect(shape.visibleToCircles.parse([])).toEqual([]);
});

test('the fields are those of the schema, in the order of the form', () => {
  expect(goalFields).toEqual(Object.keys(shape));
  expect(goalFields).toEqual([
    'name',
    'description',
    'owners',
    'targetAmount',
    'progress',
    'timeframe',
    'completeBy',
    'priority',
    'shownOnCircles',
    'visibleToCircles',
  ]);
});

test('every limit that JSON Schema can express is in the schema’s document', () => {
  expect(z.toJSONSchema(goalSchema, { io: 'input' }).properties).toMatchObject({
    name: { type: 'string', minLength: 1, maxLength: 255 },
    description: { type: 'string', maxLength: 5000 },
    owners: { type: 'array', minItems: 1, maxItems: 100, items: { type: 'string', format: 'uuid' } },
    targetAmount: {
      anyOf: [{ type: 'integer', minimum: 0, maximum: 9_007_199_254_740_991 }, { type: 'null' }],
    },
    progress: { type: 'integer', minimum: 0, maximum: 100 },
    timeframe: { anyOf: [{ type: 'string', maxLength: 255 }, { type: 'null' }] },
    completeBy: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
    priority: { type: 'integer', minimum: 1, maximum: 5 },
    shownOnCircles: { type: 'boolean' },
    visibleToCircles: { type: 'array', maxItems: 100 },
  });
});
