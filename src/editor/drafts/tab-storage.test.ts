import { expect, test } from 'vitest';
import { createTabStorage } from './tab-storage';

/** A tab's storage that accepts texts up to a size, and its content. */
function openTab({ mostLetters = Number.POSITIVE_INFINITY } = {}) {
  const items = new Map<string, string>();
  const storage = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem(name: string, text: string) {
      if (text.length > mostLetters) throw new DOMException('Full', 'QuotaExceededError');
      items.set(name, text);
    },
    removeItem: (name: string) => void items.delete(name),
  } as Storage; // all that is asked of it
  return { items, visit: () => createTabStorage(() => storage) };
}

test('a text outlives the page', () => {
  const { visit } = openTab();
  visit().write('key', 'text');
  expect(visit().read('key')).toBe('text');
});

test('a text that is too large for the tab lives in memory, and an older one does not come back', () => {
  const { visit, items } = openTab({ mostLetters: 5 });
  const page = visit();
  page.write('key', 'old');
  page.write('key', 'newer text');
  expect(page.read('key')).toBe('newer text');
  expect(items.size).toBe(0);
  page.write('key', 'short');
  expect(page.read('key')).toBe('short');
  expect(visit().read('key')).toBe('short');
});

test('a text that is held never reaches the storage', () => {
  const { visit, items } = openTab();
  const page = visit();
  page.hold('key', 'plain');
  expect(page.read('key')).toBe('plain');
  expect(items.size).toBe(0);
  page.remove('key');
  expect(page.read('key')).toBeUndefined();
});

test('without storage a text lives in memory', () => {
  const page = createTabStorage(() => {
    throw new DOMException('No storage here', 'SecurityError');
  });
  page.write('key', 'text');
  expect(page.read('key')).toBe('text');
  page.remove('key');
  expect(page.read('key')).toBeUndefined();
});
