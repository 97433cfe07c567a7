// @ts-check
import { spawnSync } from 'node:child_process';
import { requireBrowser } from './find-browser.js';
import { buildIfStale } from './fresh-build.js';

const CHROMIUM_PATH = requireBrowser();
buildIfStale();
const { status } = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], {
  env: { ...process.env, CHROMIUM_PATH },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
