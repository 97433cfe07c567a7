import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const project = JSON.parse(read('package.json'));

test('the newest released version of CHANGELOG.md is the version of package.json', () => {
  const [newest] = [...read('CHANGELOG.md').matchAll(/^## \[(\d.*?)\] - \d{4}-\d{2}-\d{2}$/gm)];
  expect(newest?.[1]).toBe(project.version);
});

test('LICENSE is the licence of package.json', () => {
  expect(read('LICENSE')).toMatch(new RegExp(`^${project.license} License\n`));
});

test('.editorconfig has the indent and the line width of Biome', () => {
  const { formatter } = JSON.parse(read('biome.json'));
  const editor = read('.editorconfig');
  expect(editor).toContain(`indent_style = ${formatter.indentStyle}\n`);
  expect(editor).toContain(`max_line_length = ${formatter.lineWidth}\n`);
});

test('the CI workflow runs .ci/run on the oldest Node of package.json and on that of .nvmrc', () => {
  const { test: job } = parse(read('.github/workflows/ci.yml')).jobs;
  const oldest = /^>=(\d+)\./.exec(project.engines.node)?.[1];
  expect(job.strategy.matrix.node).toEqual([oldest, read('.nvmrc').trim()]);
  expect(job.container).toMatch(/^node:.*matrix\.node/);
  expect(job.steps.at(-1).run).toBe('.ci/run');
});

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
