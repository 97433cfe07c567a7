import { expect, test } from 'vitest';
import { ApiError, type ApiErrorKind } from '../../api/api-error';
import { aGoal } from '../../testing/data/a-goal';
import { toFailure } from './to-failure';

test('a refusal is sorted into fields, items of lists, and the rest', () => {
  const faults = {
    name: ['Too long', 'Too odd'],
    'account_uuids.1': ['Clients only'],
    show_on_circles: ['Choose yes or no'],
    firm: ['Goals are switched off'],
  };
  const error = new ApiError('invalid', 'Too long (and 4 more errors)', { faults, requestId: 'abc' });
  expect(toFailure(error)).toEqual({
    kind: 'invalid',
    faults: [
      { field: 'name', index: undefined, message: 'Too long' },
      { field: 'name', index: undefined, message: 'Too odd' },
      { field: 'owners', index: 1, message: 'Clients only' },
      { field: 'shownOnCircles', index: undefined, message: 'Choose yes or no' },
    ],
    others: ['Goals are switched off'],
    requestId: 'abc',
  });
});

test('a refusal without faults keeps its own words', () => {
  const nothingNamed: Record<string, string[]>[] = [{}, { name: [] }];
  for (const faults of nothingNamed) {
    expect(toFailure(new ApiError('invalid', 'Not on a Monday', { faults }))).toMatchObject({
      kind: 'invalid',
      faults: [],
      others: ['Not on a Monday'],
    });
  }
});

test('a conflict comes with the current goal, and a missing goal is deleted', () => {
  for (const current of [aGoal(), null, undefined]) {
    expect(toFailure(new ApiError('conflict', '', { current }))).toEqual({ kind: 'conflict', current });
  }
  expect(toFailure(new ApiError('missing', ''))).toEqual({ kind: 'conflict', current: null });
});

test('an ended session is a failure of its own', () => {
  expect(toFailure(new ApiError('unauthenticated', ''))).toEqual({ kind: 'signed-out' });
});

test.each<ApiErrorKind>(['unreachable', 'unreadable'])('what is %s may have been done', (kind) => {
  expect(toFailure(new ApiError(kind, ''))).toEqual({ kind: 'unknown' });
});

test('too many requests come with how long to wait', () => {
  expect(toFailure(new ApiError('throttled', '', { retryAfterMs: 7_000 }))).toEqual({
    kind: 'throttled',
    retryAfterMs: 7_000,
  });
});

test('after a 504 the save may have been done, so the goal is read before anything is sent again', () => {
  expect(toFailure(new ApiError('failed', 'Try again', { status: 504 }))).toEqual({ kind: 'unknown' });
});

test.each<[ApiErrorKind, string]>([
  ['failed', 'broken'],
  ['forbidden', 'refused'],
  ['refused', 'refused'],
])('what is %s is %s, with its sentence', (kind, failure) => {
  expect(toFailure(new ApiError(kind, 'Try again', { requestId: 'abc' }))).toEqual({
    kind: failure,
    message: 'Try again',
    requestId: 'abc',
  });
});

test('a bug is thrown on', () => {
  const bug = new TypeError('undefined is not a function');
  expect(() => toFailure(bug)).toThrow(bug);
});
