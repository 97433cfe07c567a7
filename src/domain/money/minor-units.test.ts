import { expect, test } from 'vitest';
import { minorUnits } from './minor-units';

test('every refusal of an amount has words of its own', () => {
  const firstMessage = (value: unknown) => minorUnits.safeParse(value).error?.issues[0]?.message;
  expect(firstMessage(2 ** 53)).toBe('Use a smaller amount');
  expect(firstMessage(1e300)).toBe('Use a smaller amount');
  expect(firstMessage(-1)).toBe('Use an amount of zero or more');
  expect(firstMessage(-(2 ** 53))).toBe('Use an amount of zero or more');
  expect(firstMessage(1.5)).toBe('Type a whole number');
  expect(firstMessage('5')).toBe('Type a whole number');
});
