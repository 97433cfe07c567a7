import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isStale } from './fresh-build.js';

test('a build newer than every source is fresh', () => {
  expect(aProject().isStale()).toBe(false);
});

test('a project without a build is stale', () => {
  const project = aProject();
  rmSync(join(project.root, 'built'));
  expect(project.isStale()).toBe(true);
});

test('a source changed after the build makes it stale, however deep', () => {
  const project = aProject();
  project.touch('src/deep/goal.ts', 3000);
  expect(project.isStale()).toBe(true);
});

test('a source deleted after the build makes it stale', () => {
  const project = aProject();
  rmSync(join(project.root, 'src/deep/goal.ts'));
  expect(project.isStale()).toBe(true);
});

/** Sources of second 1000 and a build of second 2000. */
function aProject() {
  const root = mkdtempSync(join(tmpdir(), 'fresh-build-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const touch = (path: string, seconds: number) => utimesSync(join(root, path), seconds, seconds);
  mkdirSync(join(root, 'src/deep'), { recursive: true });
  for (const file of ['src/deep/goal.ts', 'index.html', 'built']) writeFileSync(join(root, file), '');
  for (const path of ['src/deep/goal.ts', 'src/deep', 'src', 'index.html']) touch(path, 1000);
  touch('built', 2000);
  return { root, touch, isStale: () => isStale({ root, sources: ['src', 'index.html'], built: 'built' }) };
}
