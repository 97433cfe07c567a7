import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/security.md', 'utf8');
const threats = page.split('\n').filter((line) => /^\| (?!threat )[^-]/.test(line));
const testsIn = (text: string) =>
  [...text.matchAll(/`((?:src|e2e|scripts)\/[\w./-]+)`/g)].map(([, path = '']) => path);

test('every threat of docs/security.md names a test', () => {
  expect(threats.length).toBeGreaterThan(20);
  expect(threats.filter((line) => testsIn(line).length === 0)).toEqual([]);
});

test.each(testsIn(page))('%s exists', (path) => {
  expect(existsSync(path)).toBe(true);
});
