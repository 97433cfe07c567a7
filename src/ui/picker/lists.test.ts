import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Safari takes a list without markers for a layout, unless it is told: https://bugs.webkit.org/show_bug.cgi?id=170179
test('every list says that it is one', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?<!\.test)\.(tsx|html)$/.test(path),
  );
  const silent = files.filter((path) => /<[uo]l\b(?! role="list")/.test(readFileSync(`src/${path}`, 'utf8')));
  expect(silent).toEqual([]);
});
