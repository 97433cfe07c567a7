// @ts-check
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'scripts',
  'src',
  'public',
  'index.html',
  'frame.html',
  'package.json',
  'package-lock.json',
  'tailwind.config.js',
  'tsconfig.json',
  'tsconfig.embed.json',
  'vite.config.ts',
];

/** Builds when anything that the build reads is newer than the last build that succeeded; ends the process when that fails. */
export function buildIfStale() {
  if (!isStale({ root: '.', sources, built: 'dist/build-info.json' })) return;
  // A process of its own: the bundler's memory is not kept by the server that starts next.
  const { status } = spawnSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/**
 * Whether `built` is missing or older than one of the sources, folders included (they change when a file is deleted).
 * @param {{ root: string, sources: string[], built: string }} project
 */
export function isStale({ root, sources, built }) {
  const builtAt = statSync(join(root, built), { throwIfNoEntry: false })?.mtimeMs;
  if (builtAt === undefined) return true;
  return sources.some((source) => changedAt(join(root, source)) > builtAt);
}

/**
 * @param {string} path
 * @returns {number} the newest change of the file, or of the folder and all below it, in milliseconds
 */
function changedAt(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
