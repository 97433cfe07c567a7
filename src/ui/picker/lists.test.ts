import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Safari treats a list without markers as layout unless it has a role: https://bugs.webkit.org/show_bug.cgi?id=170179
test('every list has its role', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?<!\.test)\.(tsx|html)$/.test(path),
  );
  const silent = files.filter((path) => /<[uo]l\b(?! role="list")/.test(readFileSync(`src/${path}`, 'utf8')));
  expect(silent).toEqual([]);
});
