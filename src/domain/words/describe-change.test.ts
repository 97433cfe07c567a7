import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyGoal, anyKnownGoal } from '../../testing/data/any-goal';
import { someWords } from '../../testing/data/some-words';
import { changedFields } from '../goal/change';
import type { KnownGoal } from '../goal/goal';
import { text } from '../text-schema';
import { changeParts, describeChange } from './describe-change';

const words = someWords({ hulk: 'Hulk Banner', tony: 'Tony Stark', marvel: 'Marvel', dc: 'DC' });

test('describes what differs in one sentence, in the order of the form', () => {
  const before = { targetAmount: 400_00, completeBy: '2027-04-29', progress: 68, owners: ['tony'] };
  const after = { targetAmount: 550_00, completeBy: '2028-06-29', progress: 68, owners: ['tony', 'hulk'] };
  expect(describeChange(before, after, words)).toBe(
    'Hulk Banner added, target £400.00 → £550.00, complete by 29 Apr 2027 → 29 Jun 2028 (14 months later)',
  );
});

test('days of another language keep to their place', () => {
  const german = { ...words, money: { locale: 'de-DE', currency: 'EUR' } };
  expect(describeChange({ completeBy: '2027-04-30' }, { completeBy: '2027-05-02' }, german)).toBe(
    'Complete by \u206830. Apr. 2027\u2069 → \u20682. Mai 2027\u2069 (2 days later)',
  );
});

test('each part names its field', () => {
  expect(changeParts({ name: 'A', progress: 1 }, { progress: 2, name: 'B' }, words)).toEqual([
    { field: 'name', words: 'name “A” → “B”' },
    { field: 'progress', words: 'progress 1% → 2%' },
  ]);
});

describe.each<[keyof KnownGoal, [KnownGoal, KnownGoal, string][]]>([
  [
    'name',
    [
      [{}, { name: 'New' }, 'Name set to “New”'],
      [{ name: 'Old' }, { name: 'New' }, 'Name “Old” → “New”'],
      [{ name: '' }, { name: 'New' }, 'Name none → “New”'],
      [{ name: 'Old' }, { name: '' }, 'Name “Old” → none'],
      [{ name: 'A  B' }, { name: 'A B' }, 'Name “A B” changed only in spaces or characters that do not show'],
    ],
  ],
  [
    'description',
    [
      [{}, { description: 'abc' }, 'Description set to “abc”'],
      [{}, { description: '' }, 'Description set to none'],
      [{ description: '' }, { description: 'a' }, 'Description none → “a”'],
      [{ description: '🎯🎯' }, { description: '' }, 'Description “🎯🎯” → none'],
      [{ description: 'abc' }, { description: 'abd' }, 'Description “abc” → “abd”'],
      [
        { description: `${'a'.repeat(1234)}b` },
        { description: `${'a'.repeat(1234)}c${'d'.repeat(99)}` },
        `Description “…aaaaaaaaaab” → “…aaaaaaaaaac${'d'.repeat(29)}…”`,
      ],
      [
        { description: 'a\nb' },
        { description: 'a\n\nb' },
        'Description “a b” changed only in spaces or characters that do not show',
      ],
    ],
  ],
  [
    'owners',
    [
      [{}, { owners: ['tony', 'hulk'] }, 'Owners set to Tony Stark and Hulk Banner'],
      [{}, { owners: [] }, 'Owners set to none'],
      [{ owners: [] }, { owners: ['hulk'] }, 'Hulk Banner added'],
      [{ owners: ['hulk'] }, { owners: [] }, 'Hulk Banner removed, no owner left'],
      [{ owners: ['a', 'c'] }, { owners: ['hulk', 'b', 'a'] }, 'Hulk Banner and b added, c removed'],
      [{ owners: ['a'] }, { owners: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'B, c, d and 2 more added'],
    ],
  ],
  [
    'targetAmount',
    [
      [{}, { targetAmount: 5_00 }, 'Target set to £5.00'],
      [{}, { targetAmount: null }, 'Target set to none'],
      [{ targetAmount: null }, { targetAmount: 5_00 }, 'Target none → £5.00'],
      [{ targetAmount: null }, { targetAmount: 0 }, 'Target none → £0.00'],
      [{ targetAmount: 5_00 }, { targetAmount: null }, 'Target £5.00 → none'],
      [{ targetAmount: 0 }, { targetAmount: 1 }, 'Target £0.00 → £0.01'],
    ],
  ],
  [
    'progress',
    [
      [{}, { progress: 0 }, 'Progress set to 0%'],
      [{ progress: 0 }, { progress: 100 }, 'Progress 0% → 100%'],
    ],
  ],
  [
    'timeframe',
    [
      [{}, { timeframe: 'By May' }, 'Timeframe set to “By May”'],
      [{}, { timeframe: null }, 'Timeframe set to none'],
      [{ timeframe: null }, { timeframe: 'By May' }, 'Timeframe none → “By May”'],
      [{ timeframe: 'By May' }, { timeframe: null }, 'Timeframe “By May” → none'],
      [{ timeframe: 'By May' }, { timeframe: 'By June' }, 'Timeframe “By May” → “By June”'],
    ],
  ],
  [
    'completeBy',
    [
      [{}, { completeBy: '2027-04-29' }, 'Complete by set to 29 Apr 2027'],
      [{}, { completeBy: null }, 'Complete by set to none'],
      [{ completeBy: null }, { completeBy: '2027-04-29' }, 'Complete by none → 29 Apr 2027'],
      [{ completeBy: '2027-04-29' }, { completeBy: null }, 'Complete by 29 Apr 2027 → none'],
      [
        { completeBy: '2032-11-30' },
        { completeBy: '2033-09-01' },
        'Complete by 30 Nov 2032 → 1 Sep 2033 (9 months later)',
      ],
      [
        { completeBy: '2027-04-29' },
        { completeBy: '2027-04-08' },
        'Complete by 29 Apr 2027 → 8 Apr 2027 (3 weeks earlier)',
      ],
    ],
  ],
  [
    'priority',
    [
      [{}, { priority: 1 }, 'Priority set to Lowest'],
      [{ priority: 4 }, { priority: 5 }, 'Priority High → Highest'],
      [{ priority: 7 }, { priority: 5 }, 'Priority 7 → Highest'],
    ],
  ],
  [
    'shownOnCircles',
    [
      [{}, { shownOnCircles: true }, 'Shown on circles'],
      [{}, { shownOnCircles: false }, 'Not shown on circles'],
      [{ shownOnCircles: false }, { shownOnCircles: true }, 'Shown on circles'],
      [{ shownOnCircles: true }, { shownOnCircles: false }, 'No longer shown on circles'],
    ],
  ],
  [
    'visibleToCircles',
    [
      [{}, { visibleToCircles: ['marvel', 'dc'] }, 'Circles set to Marvel and DC'],
      [{}, { visibleToCircles: [] }, 'Circles set to every circle of the owners'],
      [{ visibleToCircles: [] }, { visibleToCircles: ['dc'] }, 'Circles every circle of the owners → DC'],
      [
        { visibleToCircles: [] },
        { visibleToCircles: ['dc', 'x'] },
        'Circles every circle of the owners → DC and x',
      ],
      [{ visibleToCircles: ['dc'] }, { visibleToCircles: [] }, 'Circles DC → every circle of the owners'],
      [
        { visibleToCircles: ['dc', 'x'] },
        { visibleToCircles: ['marvel'] },
        'Circle Marvel added, circles DC and x removed',
      ],
    ],
  ],
])('%s', (_, passages) => {
  test.each(passages)('from %j to %j', (before, after, sentence) => {
    expect(describeChange(before, after, words)).toBe(sentence);
  });
});

test('the first letter is a capital, also one outside the first plane', () => {
  const named = { ...words, clientName: () => '𐐨 Smith' };
  expect(describeChange({ owners: [] }, { owners: ['x'] }, named)).toBe('𐐀 Smith added');
});

describe('of any two goals', () => {
  test('the sentence is empty exactly when nothing differs, and no part of it is', () => {
    fc.assert(
      fc.property(anyKnownGoal(), anyKnownGoal(), (before, after) => {
        const differing = changedFields(before, after);
        expect(describeChange(before, after, words) === '').toBe(differing.length === 0);
        const parts = changeParts(before, after, words);
        expect(parts.map(({ field }) => field)).toEqual(differing);
        expect(parts.every((part) => part.words !== '')).toBe(true);
      }),
    );
  });

  test('a goal that does not differ from itself has no sentence', () => {
    fc.assert(
      fc.property(anyGoal(), (goal) => {
        const reordered = { ...structuredClone(goal), owners: goal.owners.toReversed() };
        expect(describeChange(goal, reordered, words)).toBe('');
      }),
    );
  });

  test('the sentence can be stored', () => {
    fc.assert(
      fc.property(anyKnownGoal(), anyKnownGoal(), (before, after) => {
        const sentence = describeChange(before, after, words);
        expect(text(10_000).parse(sentence)).toBe(sentence);
      }),
    );
  });
});
