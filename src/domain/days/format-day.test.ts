import { expect, test } from 'vitest';
import { dayExample, dayText, formatDay, spellDay } from './format-day';

test.each([
  ['en-GB', '29 April 2027', 'Thursday 29 April 2027', '29/04/2027'],
  ['en-US', 'April 29, 2027', 'Thursday, April 29, 2027', '04/29/2027'],
  ['de-DE', '29. April 2027', 'Donnerstag, 29. April 2027', '29.04.2027'],
  ['fr-FR', '29 avril 2027', 'jeudi 29 avril 2027', '29/04/2027'],
  ['ja-JP', '2027年4月29日', '2027年4月29日木曜日', '2027/04/29'],
  // Locales with a Buddhist or Persian calendar still show the API's year.
  ['th-TH', '29 เมษายน 2027', 'วันพฤหัสบดีที่ 29 เมษายน 2027', '29/04/2027'],
  ['fa-IR', '۲۹ آوریل ۲۰۲۷', 'پنجشنبه ۲۹ آوریل ۲۰۲۷', '۲۰۲۷/۰۴/۲۹'],
])('%s writes a day as %s, with its weekday, and for a box', (locale, formatted, read, text) => {
  expect(formatDay('2027-04-29', locale)).toBe(formatted);
  expect(spellDay('2027-04-29', locale)).toBe(read);
  expect(dayText('2027-04-29', locale)).toBe(text);
});

test('a box has two digits for day and month', () => {
  expect(dayText('2027-01-05', 'en-GB')).toBe('05/01/2027');
});

test('the example is in the order of the locale', () => {
  expect(dayExample('en-GB')).toBe('29/04/2027');
  expect(dayExample('en-US')).toBe('04/29/2027');
});
