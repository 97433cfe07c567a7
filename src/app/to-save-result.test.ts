import { expect, test } from 'vitest';
import { ApiError, type ApiErrorKind } from '../api/api-error';
import { aGoal } from '../testing/a-goal';
import { toSaveResult } from './to-save-result';

test('a refusal is sorted into fields, items of lists, and the rest', () => {
  const faults = {
    name: ['Too long', 'Too odd'],
    'account_uuids.1': ['Clients only'],
    show_on_circles: ['Choose yes or no'],
    firm: ['Goals are switched off'],
  };
  expect(toSaveResult(new ApiError('invalid', 'Too long (and 4 more errors)', { faults }))).toEqual({
    kind: 'refused',
    faults: [
      { field: 'name', index: undefined, message: 'Too long' },
      { field: 'name', index: undefined, message: 'Too odd' },
      { field: 'owners', index: 1, message: 'Clients only' },
      { field: 'shownOnCircles', index: undefined, message: 'Choose yes or no' },
    ],
    others: ['Goals are switched off'],
  });
});

test('a refusal that names no fault is said in its own words', () => {
  const nothingNamed: Record<string, string[]>[] = [{}, { name: [] }];
  for (const faults of nothingNamed) {
    expect(toSaveResult(new ApiError('invalid', 'Not on a Monday', { faults }))).toEqual({
      kind: 'refused',
      faults: [],
      others: ['Not on a Monday'],
    });
  }
});

test('a goal changed elsewhere comes with how it is stored now', () => {
  for (const current of [aGoal(), null, undefined]) {
    expect(toSaveResult(new ApiError('stale', '', { current }))).toEqual({ kind: 'stale', current });
  }
});

test('an ended session is told apart', () => {
  expect(toSaveResult(new ApiError('unauthenticated', ''))).toEqual({ kind: 'signed-out' });
});

test.each<ApiErrorKind>([
  'unreachable',
  'unreadable',
  'forbidden',
  'missing',
  'throttled',
  'refused',
  'failed',
])('what is %s has failed, with its sentence', (kind) => {
  expect(toSaveResult(new ApiError(kind, 'Try again', { requestId: 'abc' }))).toEqual({
    kind: 'failed',
    message: 'Try again',
    requestId: 'abc',
  });
});

test('a bug is thrown on', () => {
  const bug = new TypeError('undefined is not a function');
  expect(() => toSaveResult(bug)).toThrow(bug);
});
