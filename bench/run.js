// @ts-check
import { runnerImport } from 'vite';
import { requireBrowser } from '../scripts/find-browser.js';
import { buildIfStale } from '../scripts/fresh-build.js';

const browserPath = requireBrowser();
buildIfStale();
const { module } = /** @type {{ module: typeof import('./bench') }} */ (
  await runnerImport('/bench/bench.ts', { configFile: false })
);
await module.runBench({ browserPath, isQuick: process.argv.includes('--quick') });
