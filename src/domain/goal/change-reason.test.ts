import { describe, expect, test } from 'vitest';
import { changeReasonKinds, changeReasonLabels } from './change-reason';
import { changeReasonSchema } from './change-reason-schema';
import { limits } from './limits';

/** The schema's messages for a reason, each after its field. */
function faults(reason: unknown): string[] {
  const issues = changeReasonSchema.safeParse(reason).error?.issues ?? [];
  return issues.map(({ path, message }) => [...path, message].join(': '));
}

test('the kinds are in the order of the choice, each with its own label', () => {
  expect(changeReasonKinds).toEqual([
    'client_request',
    'life_event',
    'annual_review',
    'correction',
    'market_change',
    'other',
  ]);
  expect(new Set(Object.values(changeReasonLabels)).size).toBe(changeReasonKinds.length);
  expect(changeReasonLabels.client_request).toBe('Client request');
});

test.each(changeReasonKinds.filter((kind) => kind !== 'other'))('%s needs no words', (kind) => {
  expect(changeReasonSchema.parse({ kind })).toEqual({ kind, text: '' });
  expect(changeReasonSchema.parse({ kind, text: '  ' })).toEqual({ kind, text: '' });
  expect(changeReasonSchema.parse({ kind, text: ' Moved house ' })).toEqual({ kind, text: 'Moved house' });
});

test('another reason needs words', () => {
  const words = ['text: Give the reason in a few words'];
  expect(faults({ kind: 'other' })).toEqual(words);
  expect(faults({ kind: 'other', text: '' })).toEqual(words);
  expect(faults({ kind: 'other', text: ' \n ' })).toEqual(words);
  expect(faults({ kind: 'other', text: '\u200b\ufffc' })).toEqual(words);
  expect(faults({ kind: 'other', text: 'x' })).toEqual([]);
});

describe('the words', () => {
  const { maxLength } = limits.changeReason;

  test('are 500 characters or fewer, once trimmed', () => {
    expect(maxLength).toBe(500);
    expect(faults({ kind: 'other', text: ` ${'🎯'.repeat(maxLength)} ` })).toEqual([]);
    expect(faults({ kind: 'other', text: 'a'.repeat(maxLength + 1) })).toEqual([
      'text: Use 500 characters or fewer',
    ]);
  });

  test.each([['a\0b'], ['\ud83c']])('refuse %j, which cannot be stored', (text) => {
    expect(faults({ kind: 'correction', text })).toEqual([
      'text: Remove the characters that cannot be stored',
    ]);
  });

  test.each([[5], [null]])('refuse %j', (text) => {
    expect(faults({ kind: 'correction', text })).toEqual(['text: Type a text']);
  });
});

test.each([['Correction'], [''], ['toString'], [null], [undefined], [1]])('%j is no kind', (kind) => {
  expect(faults({ kind, text: 'x' })).toEqual(['kind: Choose a reason from the list']);
});
