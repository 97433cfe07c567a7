// @ts-check
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { findOtherBrowsers, requireBrowser } from './find-browser.js';
import { countPlaywright, countVitest, databasesIn, readReport, withRunner } from './reports.js';

/** @typedef {import('./reports.js').Count} Count */

rmSync('reports', { recursive: true, force: true });
process.env.CHROMIUM_PATH = requireBrowser();

/** @type {[string, Count][]} */
const stages = [];
stages.push(['Biome', checked(run('lint'))]);
stages.push(['Types', checked(run('types'))]);

const units = runVitest('unit');
stages.push(['Unit and server tests', units.count]);

const databases = units.report ? databasesIn(units.report) : [];
const wanted = process.env.TEST_DATABASE_URL ? ['SQLite', 'PostgreSQL'] : ['SQLite'];
stages.push(['Every database asked for', checked(wanted.every((name) => databases.includes(name)))]);

stages.push(['Kills in the middle of saves', runVitest('kills').count]);

const { NGINX_BIN, PGBOUNCER_BIN, TEST_DATABASE_URL } = process.env;
const hasMachines = Boolean(NGINX_BIN && PGBOUNCER_BIN && TEST_DATABASE_URL);
if (hasMachines) stages.push(['Several servers behind nginx', runVitest('machines').count]);

const built = run('build');
stages.push(['Build', checked(built)]);

// Without a build there is nothing to test: no report, so one failure.
const journeysSucceeded = built && run('e2e');
const journeys = readReport('reports/playwright.json');
stages.push(['End-to-end tests', withRunner(journeys && countPlaywright(journeys), journeysSucceeded)]);

const { firefox, webKitDriver } = findOtherBrowsers();
if (built && (firefox || webKitDriver))
  stages.push(['Journey in other browsers', runVitest('browsers').count]);
const browsers = ['Chromium', ...(firefox ? ['Firefox'] : []), ...(webKitDriver ? ['WebKit'] : [])];

console.log();
for (const [name, { passed, failed, skipped }] of stages) {
  console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
}
const hint = process.env.TEST_DATABASE_URL ? '' : ' (set TEST_DATABASE_URL to run it on PostgreSQL too)';
console.log(`Database suite: ${databases.join(', ') || 'none'}${hint}`);
console.log(
  `Cluster suite: ${hasMachines ? 'nginx, PgBouncer, PostgreSQL' : 'not run (set NGINX_BIN, PGBOUNCER_BIN and TEST_DATABASE_URL to run it)'}`,
);
console.log(
  `Browser suite: ${browsers.join(', ')}${browsers.length === 3 ? '' : ' (install firefox-esr, webkit2gtk-driver and xvfb to run one journey in all three)'}`,
);
const passed = stages.reduce((sum, [, count]) => sum + count.passed, 0);
const failed = stages.reduce((sum, [, count]) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

/** @param {string} script a script of package.json that runs Vitest */
function runVitest(script) {
  const path = `reports/${script}.json`;
  const succeeded = run(script, '--reporter=default', '--reporter=json', `--outputFile.json=${path}`);
  const report = readReport(path);
  return { report, count: withRunner(report && countVitest(report), succeeded) };
}

/**
 * @param {string} script a script of package.json
 * @param {string[]} args
 */
function run(script, ...args) {
  return spawnSync('npm', ['run', '--silent', script, '--', ...args], { stdio: 'inherit' }).status === 0;
}

/**
 * @param {boolean} succeeded
 * @returns {Count}
 */
function checked(succeeded) {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 };
}
