import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFromFrame } from './read-from-frame';

const outcome = { goal: null, updatedAt: 'x', changed: ['name'] };
const messages: Record<string, Record<string, unknown>> = {
  ready: { goal: null },
  resize: { height: 400 },
  print: { height: 400 },
  dirty: { isDirty: false },
  draft: { goal: 'x', baseUpdatedAt: null, patch: { name: 'A boat' }, seq: 1 },
  token: { id: 1, reason: 'initial' },
  saved: outcome,
  deleted: outcome,
  cancelled: outcome,
  'auth-required': {},
  error: { code: 'missing', retryable: false, requestId: null },
  scroll: { top: 0, height: 10 },
  open: { url: 'https://goals.example' },
  answer: { id: 1, value: true },
};

test.each(Object.entries(messages))('%s is read, without unknown fields', (type, fields) => {
  expect(readFromFrame({ type, ...fields, more: 1 })).toEqual({ type, ...fields });
});

test.each([
  ['ready', { goal: 7 }],
  ['ready', {}],
  ['resize', { height: Number.NaN }],
  ['resize', { height: Number.POSITIVE_INFINITY }],
  ['resize', { height: '400' }],
  ['resize', { height: null }],
  ['print', { height: '400' }],
  ['dirty', { isDirty: 1 }],
  ['dirty', { isDirty: null }],
  ['draft', { ...messages.draft, seq: '1' }],
  ['token', { id: 1, reason: null }],
  ['token', { id: 1, reason: 'because' }],
  ['token', { id: 1, reason: ['initial'] }],
  ['saved', { ...outcome, changed: 'name' }],
  ['saved', { ...outcome, changed: [{ name: 'A boat' }] }],
  ['saved', { ...outcome, goal: { name: 'A boat' } }],
  ['error', { ...messages.error, code: null }],
  ['error', { ...messages.error, requestId: 7 }],
  ['scroll', { top: 0 }],
  ['open', { url: null }],
  ['answer', { id: null, value: true }],
  ['constructor', {}],
  ['toString', {}],
  [undefined, {}],
  [['ready'], { goal: null }],
])('%j with %j is no message', (type, fields) => {
  expect(readFromFrame({ type, ...fields })).toBeUndefined();
});

test.each([[null], [undefined], ['ready'], [7], [true], [[]]])('%j is no message', (data) => {
  expect(readFromFrame(data)).toBeUndefined();
});

test('a type that is inherited is none', () => {
  expect(readFromFrame(Object.create({ type: 'auth-required' }))).toBeUndefined();
});

test('a message of 64 kB is read, and a byte more is not', () => {
  const empty = { type: 'draft', ...messages.draft, patch: '' };
  const patch = 'x'.repeat(65_536 - JSON.stringify(empty).length);
  expect(readFromFrame({ ...empty, patch })).toEqual({ ...empty, patch });
  expect(readFromFrame({ ...empty, patch: `${patch}x` })).toBeUndefined();
});

test('no value at all makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true }),
        fc.record({
          type: fc.constantFrom(...Object.keys(messages)),
          goal: fc.anything(),
          id: fc.anything(),
        }),
      ),
      (data) => {
        const read = readFromFrame(data);
        expect(read === undefined || Object.keys(messages).includes(read.type)).toBe(true);
      },
    ),
  );
});
