import { describe, expect, test } from 'vitest';
import { goalFields } from '../../domain/goal/goal';
import { readIfMatch } from './entity-tags';

const ofStore = '3-0123456789abcdef';
const parts = [...goalFields, 'updated_at'].map((_, index) => String(index).padStart(8, 'a'));
const ofGateway = parts.join('');
const unknown = '-'.repeat(8);

describe.each([
  ['the store', ofStore],
  ['the gateway', ofGateway],
  ['the gateway that ends in what is unknown', parts.with(-1, unknown).join('')],
])('a tag of %s', (_, tag) => {
  test.each(['', '-gzip', '--gzip', ';gzip', '-br', '-zstd'])('is itself with “%s” at its end', (suffix) => {
    expect(holds(`"${tag}${suffix}"`, tag)).toBe(true);
    expect(holds(`W/"${tag}${suffix}"`, tag)).toBe(true);
    expect(holds(`"none of ours", "${tag}${suffix}"`, tag)).toBe(true);
  });

  test.each(['-gzip-gzip', '-br-gzip', '-deflate', 'gzip', '-GZIP', ' -gzip', '-'])(
    'is another with “%s” at its end',
    (suffix) => expect(holds(`"${tag}${suffix}"`, tag)).toBe(false),
  );

  test('is another when it is cut short', () => {
    expect(holds(`"${tag.slice(0, -1)}-gzip"`, tag)).toBe(false);
    expect(holds(`"${tag.slice(0, -1)}"`, tag)).toBe(false);
    expect(holds(`"${tag.slice(1)}"`, tag)).toBe(false);
  });
});

describe('a tag of the gateway', () => {
  const without = (...unknowns: number[]) =>
    parts.map((part, index) => (unknowns.includes(index) ? unknown : part)).join('');

  test('holds when all that both know is equal', () => {
    expect(holds(`"${without(0, 9)}"`, without(1, 9))).toBe(true);
    expect(holds(`"${without(0)}-gzip"`, ofGateway)).toBe(true);
    expect(holds(`"${ofGateway}"`, without(0))).toBe(true);
  });

  test('does not hold when one part that both know differs', () => {
    const other = parts.with(3, 'ffffffff').join('');
    expect(holds(`"${without(0)}"`, other)).toBe(false);
    expect(holds(`"${without(3)}"`, other)).toBe(true);
  });

  test('does not match if both tags know nothing in common', () => {
    const all = parts.map((_, index) => index);
    expect(holds(`"${without(...all)}"`, ofGateway)).toBe(false);
    expect(holds(`"${without(...all.slice(5))}"`, without(...all.slice(0, 5)))).toBe(false);
  });
});

test('a version of the store is never held for another', () => {
  expect(holds('"3-0123456789abcdee"', ofStore)).toBe(false);
  expect(holds('"2-0123456789abcdef"', ofStore)).toBe(false);
  expect(holds('"3"', ofStore)).toBe(false);
});

test.each(['', ' ', 'banana', ofStore, `W/${ofStore}`, `"${ofStore}`])('“%s” holds no tag', (ifMatch) => {
  expect(() => readIfMatch(ifMatch)).toThrow(expect.objectContaining({ status: 400 }));
});

test.each([undefined, '*', ' * '])('%s asks nothing of the tag', (ifMatch) => {
  expect(readIfMatch(ifMatch)).toBeUndefined();
});

function holds(ifMatch: string, tag: string): boolean | undefined {
  return readIfMatch(ifMatch)?.(`"${tag}"`);
}
