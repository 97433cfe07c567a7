import { expect, test } from 'vitest';
import { limits } from './limits';
import { priorityInWords, priorityWord } from './priority';

test('every step has a word of its own, and 5 is the highest', () => {
  const steps = Array.from({ length: limits.priority.max }, (_, index) => limits.priority.min + index);
  expect(steps.map(priorityWord)).toEqual(['Lowest', 'Low', 'Medium', 'High', 'Highest']);
});

test.each([[null], [undefined], [0], [6], [1.5]])('%j is not set', (step) => {
  expect(priorityWord(step)).toBe('Not set');
});

test('a step reads as its digit and its word', () => {
  expect(priorityInWords(4)).toBe('4 of 5, High');
  expect(priorityInWords(null)).toBe('Not set');
  expect(priorityInWords(undefined)).toBe('Not set');
});
