import { expect, test } from 'vitest';
import { conflictProblem, problem } from './problem';

test('a refusal has a message, and perhaps texts by key', () => {
  const refusals = [
    { message: 'Unauthenticated.' },
    { message: 'No', errors: { 'account_uuids.1': ['Clients only'] } },
  ];
  for (const refusal of refusals) expect(problem.parse(refusal)).toEqual(refusal);
  expect(problem.safeParse({ errors: {} }).success).toBe(false);
  expect(problem.safeParse({ message: 'No', errors: { name: 'Too long' } }).success).toBe(false);
});

test('a 412 also has the current goal', () => {
  for (const current of [null, { uuid: 'a' }]) {
    expect(conflictProblem.parse({ message: 'Changed', current })).toEqual({ message: 'Changed', current });
  }
});
