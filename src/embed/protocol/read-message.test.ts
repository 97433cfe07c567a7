import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMessage } from './read-message';

test('an object is copied', () => {
  const data = { type: 'ready', goal: null, deep: { list: [1] } };
  const copy = readMessage(data, 1000);
  expect(copy).toEqual(data);
  expect(copy?.deep).not.toBe(data.deep);
});

test('a message of exactly the limit is read, and one byte more is not', () => {
  const data = { text: 'é' };
  expect(readMessage(data, 13)).toEqual(data);
  expect(readMessage(data, 12)).toBeUndefined();
});

test('inherited values are not copied', () => {
  expect(readMessage(Object.create({ type: 'ready' }), 1000)).toEqual({});
});

test('a prototype among the values is a value like others', () => {
  const copy = readMessage(JSON.parse('{"type":"ready","__proto__":{"isAdmin":true}}'), 1000);
  expect(copy && 'isAdmin' in copy).toBe(false);
});

const cyclic: Record<string, unknown> = {};
cyclic.itself = cyclic;
const throwing = {
  get type() {
    throw new Error('no');
  },
};

test.each([
  ['undefined', undefined],
  ['a symbol', Symbol('ready')],
  ['a function', () => {}],
  ['a bigint inside', { type: 1n }],
  ['a cycle', cyclic],
  ['a getter that throws', throwing],
  ['a revoked proxy', revoked()],
])('%s is no message', (_, data) => {
  expect(readMessage(data, 1000)).toBeUndefined();
});

test('no value at all makes it throw', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withMap: true }), (data) => {
      // The input is JSON.
      const read = readMessage(data, 1000);
      if (read !== undefined) expect(JSON.parse(JSON.stringify(read))).toEqual(read);
    }),
  );
});

function revoked() {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
