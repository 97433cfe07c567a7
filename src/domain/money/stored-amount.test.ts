import { describe, expect, test } from 'vitest';
import { aGoal } from '../../testing/data/a-goal';
import type { Money, StoredGoal } from '../goal/stored-goal';
import { isHundredfold, storedAmount } from './stored-amount';

const expected = 400_00;

/** An answer with an amount (`null` for none, undefined for one that is no number) and its formatted text. */
function answerOf(amount: number | null | undefined, money: Partial<Money> = {}): StoredGoal {
  const target = { minorUnits: amount ?? undefined, formatted: undefined, currency: 'GBP', ...money };
  const fields = amount === undefined ? {} : { targetAmount: amount };
  return { ...aGoal(), fields, target: amount === null ? null : target };
}

test.each([
  ['a hundred times too large', 40_000_00, true],
  ['a hundred times too small', 400, true],
  ['ten times too large', 4_000_00, false],
  ['nearly a hundred times too large', 40_000_01, false],
  ['nearly a hundred times too small', 401, false],
  ['lost', 0, false],
  ['none', null, false],
])('an amount that is %s is told', (_, amount, isInOtherUnit) => {
  expect(storedAmount(answerOf(amount), expected)).toBe(amount);
  expect(isHundredfold(answerOf(amount), expected)).toBe(isInOtherUnit);
});

test.each([
  ['£40,000.00', 40_000_00, true],
  ['£40,000', 40_000_00, true],
  ['£4.00', 4_00, true],
  ['£400.01', 400_01, false],
])('the right amount shown as %s is what is shown', (formatted, shown, isInOtherUnit) => {
  const answer = answerOf(expected, { formatted });
  expect(storedAmount(answer, expected)).toBe(shown);
  expect(isHundredfold(answer, expected)).toBe(isInOtherUnit);
});

test('a wrong amount counts before a wrong text', () => {
  expect(storedAmount(answerOf(4_00, { formatted: '£400.00' }), expected)).toBe(4_00);
  expect(storedAmount(answerOf(0, { formatted: '£0.00' }), null)).toBe(0);
});

test.each([['£400.00'], ['£400'], ['400,00 £'], ['about four hundred'], ['£400 of £500'], [undefined]])(
  'the right amount shown as %j is right',
  (formatted) => {
    const answer = answerOf(expected, { formatted });
    expect(storedAmount(answer, expected)).toBe(expected);
    expect(isHundredfold(answer, expected)).toBe(false);
  },
);

test('the right amount rounded for show is right', () => {
  expect(storedAmount(answerOf(399_50, { formatted: '£400' }), 399_50)).toBe(399_50);
  expect(storedAmount(answerOf(399_50, { formatted: '£399' }), 399_50)).toBe(399_50);
  expect(storedAmount(answerOf(399_50, { formatted: '£401' }), 399_50)).toBe(401_00);
});

test('a currency without decimals has as many digits as its unit', () => {
  expect(storedAmount(answerOf(expected, { formatted: '￥40,000', currency: 'JPY' }), expected)).toBe(
    expected,
  );
});

describe('an amount that is no number', () => {
  test('is read from its digits', () => {
    expect(storedAmount(answerOf(undefined, { formatted: '£400.00' }), expected)).toBe(expected);
    expect(storedAmount(answerOf(undefined, { formatted: '£4.00' }), expected)).toBe(4_00);
    expect(storedAmount(answerOf(undefined, { formatted: '£4.00' }), null)).toBe(4_00);
  });

  test('is not known without them', () => {
    expect(storedAmount(answerOf(undefined, { formatted: 'much' }), expected)).toBeUndefined();
  });
});

test('no amount that is expected is no amount', () => {
  expect(storedAmount(answerOf(null), null)).toBeNull();
  expect(isHundredfold(answerOf(null), null)).toBe(false);
  expect(isHundredfold(answerOf(0), 0)).toBe(false);
});
