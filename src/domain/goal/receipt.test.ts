import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aGoal, without } from '../../testing/data/a-goal';
import { anyGoal, only } from '../../testing/data/any-goal';
import { formatMoney } from '../money/format-money';
import type { MoneyFormat } from '../money/money';
import { changedFields } from './change';
import { type GoalField, goalFields, type KnownGoal } from './goal';
import { checkReceipt } from './receipt';
import type { StoredGoal } from './stored-goal';

const pounds = { locale: 'en-GB', currency: 'GBP' };

/** The answer of a server that stored `fields` and returns only those. */
function answerOf(fields: KnownGoal, format: MoneyFormat = pounds): StoredGoal {
  const amount = fields.targetAmount;
  const target =
    amount == null
      ? amount
      : { minorUnits: amount, formatted: formatMoney(amount, format), currency: format.currency };
  return { ...aGoal(), fields, target };
}

describe('a field that was sent', () => {
  const sent = { name: 'A', progress: 2 };

  test('is confirmed if it came back the same', () => {
    expect(checkReceipt({ sent, before: {}, answer: answerOf(sent) })).toEqual({
      confirmed: ['name', 'progress'],
      unconfirmed: [],
      differences: [],
    });
  });

  test('is unconfirmed if it did not come back', () => {
    const owned = { ...sent, owners: ['o'], visibleToCircles: [] };
    expect(checkReceipt({ sent: owned, before: {}, answer: answerOf(sent) })).toEqual({
      confirmed: ['name', 'progress'],
      unconfirmed: ['owners', 'visibleToCircles'],
      differences: [],
    });
  });

  test('differs if something else came back', () => {
    const answer = answerOf({ name: 'A', progress: 3 });
    expect(checkReceipt({ sent, before: { progress: 1 }, answer })).toEqual({
      confirmed: ['name'],
      unconfirmed: [],
      differences: [{ field: 'progress', expected: 2, stored: 3, wasSent: true, isHundredfold: false }],
    });
  });

  test('differs when it was to be emptied and was not, and the other way round', () => {
    const kept = checkReceipt({
      sent: { completeBy: null },
      before: {},
      answer: answerOf({ completeBy: '2027-04-29' }),
    });
    expect(kept.differences).toMatchObject([{ field: 'completeBy', expected: null, stored: '2027-04-29' }]);
    const lost = checkReceipt({
      sent: { completeBy: '2027-04-29' },
      before: {},
      answer: answerOf({ completeBy: null }),
    });
    expect(lost.differences).toMatchObject([{ field: 'completeBy', expected: '2027-04-29', stored: null }]);
  });
});

describe('a field that was not sent', () => {
  test('differs when it is not as before', () => {
    const receipt = checkReceipt({
      sent: {},
      before: { timeframe: null },
      answer: answerOf({ timeframe: 'Soon' }),
    });
    expect(receipt).toEqual({
      confirmed: [],
      unconfirmed: [],
      differences: [
        { field: 'timeframe', expected: null, stored: 'Soon', wasSent: false, isHundredfold: false },
      ],
    });
  });

  test('is not compared if it was unknown before, or is not returned', () => {
    const clean = { confirmed: [], unconfirmed: [], differences: [] };
    expect(checkReceipt({ sent: {}, before: {}, answer: answerOf({ owners: ['o'] }) })).toEqual(clean);
    expect(checkReceipt({ sent: {}, before: { owners: ['o'] }, answer: answerOf({}) })).toEqual(clean);
  });
});

describe('a text', () => {
  test('may come back trimmed', () => {
    const before = { name: ' A ', description: ' a\nb ' };
    expect(
      checkReceipt({ sent: {}, before, answer: answerOf({ name: 'A', description: 'a\nb' }) }).differences,
    ).toEqual([]);
  });

  test('may come back in another Unicode form, with CRLF line ends, or without invisible characters', () => {
    const sent = { name: 'Cafe\u0301\u200b', description: 'a\nb\ufffd' };
    const answer = answerOf({ name: 'Caf\u00e9', description: 'a\r\nb\ufffd' });
    expect(checkReceipt({ sent, before: {}, answer })).toMatchObject({
      confirmed: ['name', 'description'],
      differences: [],
    });
  });

  test('differs when its inside does', () => {
    const answer = answerOf({ description: 'a b' });
    expect(checkReceipt({ sent: { description: 'a\nb' }, before: {}, answer }).differences).toHaveLength(1);
  });

  test('that is blank is none', () => {
    expect(
      checkReceipt({ sent: { timeframe: null }, before: {}, answer: answerOf({ timeframe: '' }) }),
    ).toMatchObject({
      confirmed: ['timeframe'],
      differences: [],
    });
  });
});

test('a list may come back in another order', () => {
  const answer = answerOf({ owners: ['b', 'a'], visibleToCircles: ['c'] });
  const sent = { owners: ['a', 'b'], visibleToCircles: [] };
  expect(checkReceipt({ sent, before: {}, answer })).toMatchObject({
    confirmed: ['owners'],
    differences: [{ field: 'visibleToCircles', expected: [], stored: ['c'] }],
  });
});

describe('an amount', () => {
  const targetAmount = 400_00;

  test('is compared with what was sent, or else with the value before', () => {
    const answer = answerOf({ targetAmount: 40_000_00 });
    const difference = { field: 'targetAmount', expected: 400_00, stored: 40_000_00, isHundredfold: true };
    expect(checkReceipt({ sent: { targetAmount }, before: {}, answer }).differences).toEqual([
      { ...difference, wasSent: true },
    ]);
    expect(checkReceipt({ sent: {}, before: { targetAmount }, answer }).differences).toEqual([
      { ...difference, wasSent: false },
    ]);
  });

  test('is compared by its formatted digits too', () => {
    const honest = answerOf({ targetAmount });
    const target = { minorUnits: 400_00, formatted: '£4.00', currency: 'GBP' };
    const receipt = checkReceipt({ sent: { targetAmount }, before: {}, answer: { ...honest, target } });
    expect(receipt.differences).toMatchObject([{ expected: 400_00, stored: 4_00, isHundredfold: true }]);
  });

  test('that cannot be read is unconfirmed', () => {
    const target = { minorUnits: undefined, formatted: 'much', currency: 'GBP' };
    const answer = { ...answerOf({}), target };
    expect(checkReceipt({ sent: { targetAmount }, before: {}, answer }).unconfirmed).toEqual([
      'targetAmount',
    ]);
  });
});

describe('of any save', () => {
  const formats = fc.record({
    locale: fc.constantFrom('en-GB', 'en-US', 'de-DE', 'fr-FR', 'ja-JP', 'ar-EG'),
    currency: fc.constantFrom('GBP', 'EUR', 'JPY', 'KWD'),
  });
  const someFields = fc.subarray(goalFields);

  test('the receipt of an honest echo is clean', () => {
    fc.assert(
      fc.property(anyGoal(), anyGoal(), someFields, formats, (before, after, fields, format) => {
        const sent = only(after, fields);
        const answer = answerOf({ ...before, ...sent }, format);
        expect(checkReceipt({ sent, before, answer })).toEqual({
          confirmed: fields,
          unconfirmed: [],
          differences: [],
        });
      }),
    );
  });

  test('what an honest echo omits is unconfirmed if it was sent', () => {
    fc.assert(
      fc.property(anyGoal(), anyGoal(), someFields, someFields, (before, after, fields, untold) => {
        const sent = only(after, fields);
        const told = without(answerOf({ ...before, ...sent }), ...untold);
        const answer = untold.includes('targetAmount') ? { ...told, target: undefined } : told;
        expect(checkReceipt({ sent, before, answer })).toEqual({
          confirmed: fields.filter((field) => !untold.includes(field)),
          unconfirmed: fields.filter((field) => untold.includes(field)),
          differences: [],
        });
      }),
    );
  });

  test('the receipt of an echo with one field altered names exactly that field', () => {
    const cases = fc.record({ before: anyGoal(), after: anyGoal(), other: anyGoal(), format: formats });
    fc.assert(
      fc.property(
        cases,
        someFields,
        fc.constantFrom(...goalFields),
        ({ before, after, other, format }, fields, field) => {
          const sent = only(after, fields);
          const honest = { ...before, ...sent };
          const altered = { ...honest, ...only(other, [field]) };
          fc.pre(changedFields(honest, altered).length > 0);
          const receipt = checkReceipt({ sent, before, answer: answerOf(altered, format) });
          expect(receipt.differences).toMatchObject([{ field, wasSent: fields.includes(field) }]);
          expect(receipt.confirmed).toEqual(fields.filter((one: GoalField) => one !== field));
        },
      ),
    );
  });
});
