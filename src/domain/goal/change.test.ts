import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyGoal } from '../../testing/data/any-goal';
import { comparableText } from '../text';
import { changedFields } from './change';
import { type Goal, goalFields } from './goal';

test('names the fields that differ, in the order of the form', () => {
  expect(changedFields({ name: 'A', progress: 1 }, { progress: 2, name: 'B' })).toEqual(['name', 'progress']);
});

test('a field that is not known afterwards has not changed', () => {
  expect(changedFields({ name: 'A', timeframe: null }, {})).toEqual([]);
});

test('a field that was not known before has changed, even to none', () => {
  expect(changedFields({}, { timeframe: null, owners: [], shownOnCircles: false })).toEqual([
    'owners',
    'timeframe',
    'shownOnCircles',
  ]);
});

test('a list is a set', () => {
  expect(changedFields({ owners: ['a', 'b'] }, { owners: ['b', 'a'] })).toEqual([]);
  expect(changedFields({ owners: ['a', 'b'] }, { owners: ['a', 'a'] })).toEqual(['owners']);
  expect(changedFields({ owners: ['a', 'a'] }, { owners: ['a', 'b'] })).toEqual(['owners']);
  expect(changedFields({ owners: ['a'] }, { owners: ['a', 'a'] })).toEqual([]);
  expect(changedFields({ owners: ['a'] }, { owners: ['a', 'b'] })).toEqual(['owners']);
});

test.each([
  ['composed or not', 'Caf\u00e9', 'Cafe\u0301'],
  ['a Hangul syllable, or its letters', '\uac01', '\u1100\u1161\u11a8'],
  ['lines that end with CRLF', 'a\n\nb', 'a\r\n\rb'],
  ['invisible characters at the ends', 'Boat', '\u200b\ufeff Boat\u00a0\u2060\u200d\u00ad\u2800'],
  ['a mark of direction at the end', 'قارب', 'قارب\u200f'],
])('a text is as the eye sees it: %s', (_, one, other) => {
  expect(changedFields({ name: one }, { name: other })).toEqual([]);
  expect(changedFields({ description: other }, { description: one })).toEqual([]);
});

test.each([
  ['a space inside', 'a b', 'ab'],
  ['a wider space inside', 'a b', 'a\u00a0b'],
  ['a joiner inside', 'نامه\u200cها', 'نامهها'],
  ['its case', 'boat', 'Boat'],
  ['a letter of another script', 'a', '\u0430'],
  ['a ligature', 'ﬁ', 'fi'],
  ['the flag at its end', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['the colour of an emoji at its end', '❤', '❤\ufe0f'],
  ['a character that only some screens show at its end', 'a', 'a\uf8ff'],
])('a text differs by %s', (_, one, other) => {
  expect(changedFields({ name: one }, { name: other })).toEqual(['name']);
});

test('a text in which nothing shows is none', () => {
  expect(changedFields({ timeframe: null }, { timeframe: '\u200b\r\n' })).toEqual([]);
  expect(changedFields({ description: '\u3164' }, { description: '' })).toEqual([]);
  expect(changedFields({ timeframe: null }, { timeframe: '0' })).toEqual(['timeframe']);
});

describe('of any two goals', () => {
  test('a goal does not differ from itself, nor from itself with its lists in another order', () => {
    fc.assert(
      fc.property(anyGoal(), (goal) => {
        const reordered = {
          ...goal,
          owners: goal.owners.toReversed(),
          visibleToCircles: goal.visibleToCircles.toReversed(),
        };
        expect(changedFields(goal, structuredClone(goal))).toEqual([]);
        expect(changedFields(goal, reordered)).toEqual([]);
      }),
    );
  });

  test('a goal does not differ from itself with its texts written otherwise', () => {
    const unseen = fc.string({ unit: fc.constantFrom('\u200b', '\u00a0', '\r', '\n', '\ufeff', '\u3164') });
    fc.assert(
      fc.property(anyGoal(), unseen, unseen, (goal, ahead, behind) => {
        const rewritten = (text: string) => ahead + text.normalize('NFD').replaceAll('\n', '\r\n') + behind;
        const { name, description, timeframe } = goal;
        const other = {
          ...goal,
          name: rewritten(name),
          description: rewritten(description),
          timeframe: rewritten(timeframe ?? ''),
        };
        expect(changedFields(goal, other)).toEqual([]);
      }),
    );
  });

  test('the same fields differ either way', () => {
    fc.assert(
      fc.property(anyGoal(), anyGoal(), (one, other) => {
        expect(changedFields(one, other)).toEqual(changedFields(other, one));
      }),
    );
  });

  test('nothing differs exactly when they hold the same', () => {
    fc.assert(
      fc.property(anyGoal(), anyGoal(), fc.subarray(goalFields), (one, other, taken) => {
        const mixed: Goal = { ...one, ...Object.fromEntries(taken.map((field) => [field, other[field]])) };
        const differing = goalFields.filter((field) => asText(one[field]) !== asText(mixed[field]));
        expect(changedFields(one, mixed)).toEqual(differing);
      }),
    );
  });
});

function asText(value: Goal[keyof Goal]): string {
  const comparable = typeof value === 'string' ? comparableText(value) || null : value;
  return JSON.stringify(Array.isArray(comparable) ? comparable.toSorted() : comparable);
}
