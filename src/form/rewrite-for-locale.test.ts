import { expect, test } from 'vitest';
import { aGoal } from '../testing/data/a-goal';
import { toFormValues } from './goal-form-values';
import { rewriteForLocale } from './rewrite-for-locale';

const british = { locale: 'en-GB', currency: 'GBP' };
const american = { locale: 'en-US', currency: 'GBP' };
const german = { locale: 'de-DE', currency: 'GBP' };
const egyptian = { locale: 'ar-EG', currency: 'GBP' };

const stored = aGoal();

function rewrite(typed: Record<string, string>, { from = british, to = american } = {}) {
  const values = { ...toFormValues(stored, from), ...typed };
  return rewriteForLocale(values, { from, to, stored: stored.fields });
}

test.each([
  ['05/11/2027', american, '11/05/2027'],
  ['5 Nov 27', american, '11/05/2027'],
  ['05/11/2027', german, '05.11.2027'],
  ['', american, ''],
])('the day %j is written for %o as %j', (completeBy, to, written) => {
  expect(rewrite({ completeBy }, { to })).toMatchObject({ values: { completeBy: written }, kept: [] });
});

test.each([
  ['1,234.50', german, '1.234,50'],
  ['£5', german, '5,00'],
  ['', german, ''],
])('the amount %j is written for %o as %j', (targetAmount, to, written) => {
  expect(rewrite({ targetAmount }, { to })).toMatchObject({ values: { targetAmount: written }, kept: [] });
});

test('a percentage in digits of its own is written in those of the form', () => {
  const { values } = rewrite({ progress: '٦٩' }, { from: egyptian, to: british });
  expect(values.progress).toBe('69');
});

test('there and back is unchanged', () => {
  const typed = toFormValues(stored, british);
  const there = rewriteForLocale(typed, { from: british, to: egyptian, stored: stored.fields });
  const back = rewriteForLocale(there.values, { from: egyptian, to: british, stored: stored.fields });
  expect(back).toEqual({ values: typed, kept: [] });
});

test('unreadable input is kept as typed, with what to type instead', () => {
  const { values, kept } = rewrite(
    { targetAmount: '12,345,6', completeBy: 'soon', progress: 'half' },
    { to: american },
  );
  expect(values).toMatchObject({ targetAmount: '12,345,6', completeBy: 'soon', progress: 'half' });
  expect(kept).toEqual([
    { field: 'targetAmount', message: 'Type an amount such as 1,234.50' },
    { field: 'progress', message: 'Type a whole number' },
    { field: 'completeBy', message: 'Type a day such as 04/29/2027' },
  ]);
});

test('input that only the other locale can read is kept for review', () => {
  const { values, kept } = rewrite({ completeBy: '12/31/2027' });
  expect(values.completeBy).toBe('12/31/2027');
  expect(kept).toEqual([{ field: 'completeBy', message: expect.stringMatching(/Check this$/) }]);
});

test('a stored day whose year cannot be typed is rewritten', () => {
  const fields = { ...stored.fields, completeBy: '0207-04-29' };
  const typed = toFormValues({ ...stored, fields }, british);
  const { values, kept } = rewriteForLocale(typed, { from: british, to: german, stored: fields });
  expect(values).toEqual(toFormValues({ ...stored, fields }, german));
  expect(kept).toEqual([]);
});

test('other fields are left alone', () => {
  const { values } = rewrite({ name: '05/11/2027', timeframe: '1,234.50' });
  expect(values).toMatchObject({ name: '05/11/2027', timeframe: '1,234.50' });
});
