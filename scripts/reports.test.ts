import { expect, test } from 'vitest';
import { countPlaywright, countVitest, databasesIn, withRunner } from './reports.js';

test("counts Vitest's tests by what became of them", () => {
  const report = aReport(
    aFile('passed', ['passed', 'a'], ['passed', 'b']),
    aFile('failed', ['failed', 'c'], ['pending', 'd']),
  );
  expect(countVitest(report)).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test('counts a file that could not be loaded as one failure', () => {
  expect(countVitest(aReport(aFile('failed')))).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("counts Playwright's tests, a flaky one as failed", () => {
  const stats = { expected: 7, unexpected: 2, flaky: 1, skipped: 4 };
  expect(countPlaywright({ stats })).toEqual({ passed: 7, failed: 3, skipped: 4 });
});

test('a runner without a report has failed once, whatever it printed', () => {
  expect(withRunner(undefined, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(withRunner(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a runner that failed without naming a failure has failed once', () => {
  const count = { passed: 5, failed: 0, skipped: 0 };
  expect(withRunner(count, false)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  expect(withRunner({ ...count, failed: 3 }, false)).toEqual({ passed: 5, failed: 3, skipped: 0 });
  expect(withRunner(count, true)).toEqual(count);
});

test('names the databases that tests passed on, never one that was only skipped or failed', () => {
  const sqlite = aFile('passed', ['passed', 'a goal on SQLite is stored']);
  expect(databasesIn(aReport(sqlite))).toEqual(['SQLite']);
  expect(
    databasesIn(aReport(sqlite, aFile('passed', ['pending', 'a goal on PostgreSQL is stored']))),
  ).toEqual(['SQLite']);
  expect(databasesIn(aReport(sqlite, aFile('failed', ['failed', 'a goal on PostgreSQL is stored'])))).toEqual(
    ['SQLite'],
  );
  expect(databasesIn(aReport(sqlite, aFile('passed', ['passed', 'a goal on PostgreSQL is stored'])))).toEqual(
    ['SQLite', 'PostgreSQL'],
  );
});

function aReport(...testResults: ReturnType<typeof aFile>[]) {
  return { testResults };
}

function aFile(status: string, ...tests: [status: string, fullName: string][]) {
  return { status, assertionResults: tests.map(([status, fullName]) => ({ status, fullName })) };
}
