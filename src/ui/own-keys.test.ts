import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { ownKeys } from './own-keys';

const key = (part: { isComposing?: boolean; keyCode?: number }) =>
  ({ key: 'Enter', isComposing: false, keyCode: 13, ...part }) as KeyboardEvent; // all that is read of one

test.each([
  ['a key that a person pressed', {}, 1],
  ['a key while text is composed', { isComposing: true }, 0],
  ['the key that ends a composition in Safari', { keyCode: 229 }, 0],
])('hands on %s: %j', (_, part, times) => {
  const handle = vi.fn();
  ownKeys(handle)(key(part));
  ownKeys(handle)({ nativeEvent: key(part) } as never); // as React wraps it
  expect(handle).toHaveBeenCalledTimes(2 * times);
});

// A scroll waits for any key at all.
const anyKeyWill = ['app/frame/host-scroll.ts'];

test('is around every handler of keys', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !/\.test\.|^testing/.test(path) && !anyKeyWill.includes(path),
  );
  const bypasses = files.filter((path) => {
    const text = readFileSync(`src/${path}`, 'utf8');
    const handlers = text.match(/\bonKey(Down|Up|Press)(Capture)?\b|addEventListener\('key/g) ?? [];
    return handlers.length > (text.match(/\bownKeys\(/g) ?? []).length;
  });
  expect(bypasses).toEqual([]);
});
