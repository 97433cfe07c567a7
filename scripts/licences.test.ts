import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isPermissive, licencesIn, licencesPage } from './licences.js';

const lockfile = readJson('package-lock.json');
const all = licencesIn(lockfile);

test('docs/licences.md names every package that runs in production', () => {
  expect(readFileSync('docs/licences.md', 'utf8')).toBe(licencesPage(all));
  const names = all.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(readJson('package.json').dependencies)));
  expect(names).not.toContain('vite');
});

test('every licence is permissive', () => {
  expect(all.filter(({ licence }) => !isPermissive(licence))).toEqual([]);
});

test('the lockfile and each package agree about its licence', () => {
  const paths = Object.keys(lockfile.packages).filter(
    (path) => path && !lockfile.packages[path].dev && existsSync(path),
  );
  expect(paths.length).toBeGreaterThan(100);
  for (const path of paths)
    expect([path, readJson(`${path}/package.json`).license]).toEqual([path, lockfile.packages[path].license]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND ISC', true],
  ['MIT AND LGPL-2.1-only', false],
  ['GPL-2.0-or-later', false],
  ['AGPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE', false],
  ['unknown', false],
])('%s is permissive: %s', (licence, expected) => {
  expect(isPermissive(licence)).toBe(expected);
});

function readJson(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
