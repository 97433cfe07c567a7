import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeEmbedPackage } from './embed-package.js';

const use = `
import { defineGoalEditor, mountGoalEditor, type GoalEditor } from '@goal-editor/embed';
defineGoalEditor({ editorOrigin: 'https://goals.example' });
const editor: GoalEditor = mountGoalEditor(document.body, { editorOrigin: 'https://goals.example', goal: null, fetchToken: async () => null });
editor.on('saved', ({ goal, changed }) => console.log(goal, changed.length));
document.querySelector('goal-editor')?.editor?.destroy();
const element = document.createElement('goal-editor');
element.goal = undefined;
element.minHeight = 400;
element.theme = 'dark';
`;

/** A project with the package among its modules. */
const project = mkdtempSync(join(tmpdir(), 'embed-package-'));
const folder = join(project, 'node_modules/@goal-editor/embed');

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'index.js'), '');
  completeEmbedPackage(folder);
});
afterAll(() => {
  rmSync(project, { recursive: true });
});

test.each(['nodenext', 'bundler'])(
  'a project that resolves by %s has the types of the package',
  (resolution) => {
    expect(faultsOf(use, resolution)).toBe('');
  },
);

test('a wrong use is a type error, and so is a missing origin', () => {
  const wrong = use
    .replace("editorOrigin: 'https://goals.example', goal: null", 'goal: null')
    .replace('element.goal = undefined', 'element.goal = 7')
    .replace("defineGoalEditor({ editorOrigin: 'https://goals.example' })", 'defineGoalEditor({})')
    .replace('minHeight = 400', "minHeight = '400px'");
  const faults = faultsOf(wrong, 'nodenext');
  expect(faults).toContain("Type 'number' is not assignable");
  expect(faults).toContain("Type 'string' is not assignable");
  expect(faults.match(/'editorOrigin' is missing/g)).toHaveLength(2);
});

test('the package has the version of the project', () => {
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
  const { version } = read('package.json');
  expect(read(join(folder, 'package.json'))).toMatchObject({ name: '@goal-editor/embed', version });
});

function faultsOf(code: string, resolution: string): string {
  writeFileSync(join(project, 'use.ts'), code);
  const compiler = join(process.cwd(), 'node_modules/typescript/bin/tsc');
  const module = resolution === 'bundler' ? 'esnext' : resolution;
  const options = [
    '--noEmit',
    '--strict',
    '--types',
    '',
    '--module',
    module,
    '--moduleResolution',
    resolution,
  ];
  return spawnSync(process.execPath, [compiler, ...options, 'use.ts'], { cwd: project, encoding: 'utf8' })
    .stdout;
}
