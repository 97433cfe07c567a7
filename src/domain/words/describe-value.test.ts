import { expect, test } from 'vitest';
import { someWords } from '../../testing/data/some-words';
import { describeValue } from './describe-value';

const words = someWords({ hulk: 'Hulk Banner', marvel: 'Marvel' });

test('every kind of value has words', () => {
  expect(describeValue('name', 'Cycle to work', words)).toBe('“Cycle to work”');
  expect(describeValue('description', 'a'.repeat(41), words)).toBe(`“${'a'.repeat(40)}…”`);
  expect(describeValue('owners', ['hulk', 'tony'], words)).toBe('Hulk Banner and tony');
  expect(describeValue('targetAmount', 400_00, words)).toBe('£400.00');
  expect(describeValue('targetAmount', 0, words)).toBe('£0.00');
  expect(describeValue('progress', 0, words)).toBe('0%');
  expect(describeValue('timeframe', 'By summer', words)).toBe('“By summer”');
  expect(describeValue('completeBy', '2027-04-29', words)).toBe('29 April 2027');
  expect(describeValue('priority', 5, words)).toBe('Highest');
  expect(describeValue('shownOnCircles', true, words)).toBe('shown');
  expect(describeValue('shownOnCircles', false, words)).toBe('not shown');
  expect(describeValue('visibleToCircles', ['marvel'], words)).toBe('Marvel');
});

test('an empty value is none, except for the list that then means more people', () => {
  expect(describeValue('name', '', words)).toBe('none');
  expect(describeValue('description', '', words)).toBe('none');
  expect(describeValue('owners', [], words)).toBe('none');
  expect(describeValue('targetAmount', null, words)).toBe('none');
  expect(describeValue('timeframe', null, words)).toBe('none');
  expect(describeValue('completeBy', null, words)).toBe('none');
  expect(describeValue('visibleToCircles', [], words)).toBe('every circle of the owners');
});

test('a stored priority that is out of range is shown as it is', () => {
  expect(describeValue('priority', 7, words)).toBe('7');
});

test('money and days are written as the locale does, and keep to their place', () => {
  const german = { ...words, money: { locale: 'de-DE', currency: 'EUR' } };
  expect(describeValue('targetAmount', 1_234_50, german)).toBe('\u20681.234,50\u00a0€\u2069');
  expect(describeValue('completeBy', '2027-04-29', german)).toBe('\u206829. April 2027\u2069');
  const arabic = { ...words, money: { locale: 'ar-EG', currency: 'EGP' } };
  expect(describeValue('targetAmount', 5_00, arabic)).toMatch(/^\u2068.*\u2069$/u);
});
