// @ts-check
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ status: string, fullName: string }} VitestAssertion */
/** @typedef {{ status: string, assertionResults: VitestAssertion[] }} VitestFile */
/** @typedef {{ testResults: VitestFile[] }} VitestReport */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} PlaywrightReport */

/**
 * @param {VitestReport} report
 * @returns {Count} a file that could not be loaded counts as one failure
 */
export function countVitest({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const failed = tests.filter((test) => test.status === 'failed').length;
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const passed = tests.filter((test) => test.status === 'passed').length;
  return { passed, failed: failed + broken, skipped: tests.length - passed - failed };
}

/**
 * @param {PlaywrightReport} report
 * @returns {Count}
 */
export function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/**
 * A runner that left no report, or failed without naming a failure (an unhandled error, no test at all), has failed once.
 * @param {Count | undefined} count
 * @param {boolean} succeeded whether the runner itself ended well
 * @returns {Count}
 */
export function withRunner(count, succeeded) {
  if (!count) return { passed: 0, failed: 1, skipped: 0 };
  return succeeded || count.failed > 0 ? count : { ...count, failed: 1 };
}

/**
 * @param {VitestReport} report
 * @returns {string[]} the databases that tests passed on
 */
export function databasesIn({ testResults }) {
  const passed = testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.status === 'passed');
  return ['SQLite', 'PostgreSQL'].filter((name) =>
    passed.some((test) => test.fullName.includes(`on ${name}`)),
  );
}

/**
 * @param {string} path
 * @returns {any} a runner's own JSON, or undefined where it left none
 */
export function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}
