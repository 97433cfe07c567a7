import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const tidy = 'export const one = 1;\n';
const untidy = 'export const  one = "1"\n';

test('npm install makes git check staged files before each commit', () => {
  const { folder, run, commit } = makeCheckout();
  expect(run('npm', ['run', 'prepare']).status).toBe(0);
  expect(commit('tidy.js', tidy).status).toBe(0);
  expect(commit('notes.txt', 'Nothing for Biome').status).toBe(0);

  const refused = commit('untidy.js', untidy);
  expect(refused.status).toBe(1);
  expect(refused.stdout + refused.stderr).toContain('untidy.js');
  writeFileSync(join(folder, 'untidy.js'), tidy);
  expect(commit('untidy.js', tidy).status).toBe(0);
});

test('npm install sets no hooks in CI, beside one’s own hooks, or in somebody else’s checkout', () => {
  const { folder, run, hooksPath } = makeCheckout();
  run('npm', ['run', 'prepare'], { CI: 'true' });
  expect(hooksPath()).toBe('');

  run('git', ['init', '--quiet', join(folder, '..', 'around')]);
  const inside = join(folder, '..', 'around', 'project');
  cpSync(folder, inside, { recursive: true, filter: (path) => !path.endsWith('.git') });
  expect(run('npm', ['run', 'prepare'], { cwd: inside }).status).toBe(0);
  expect(run('git', ['config', 'core.hooksPath'], { cwd: inside }).stdout).toBe('');

  run('git', ['config', 'core.hooksPath', 'own-hooks']);
  run('npm', ['run', 'prepare']);
  expect(hooksPath()).toBe('own-hooks\n');
});

test('npm install works without git', () => {
  const { folder, run } = makeCheckout();
  rmSync(join(folder, '.git'), { recursive: true });
  expect(run('npm', ['run', 'prepare']).status).toBe(0);
});

/** A checkout with this project's packages, hooks and settings of Biome, and no sources. */
function makeCheckout() {
  const above = mkdtempSync(join(tmpdir(), 'goal-editor-hooks-'));
  onTestFinished(() => rmSync(above, { recursive: true }));
  const folder = join(above, 'project');
  mkdirSync(join(folder, 'scripts'), { recursive: true });
  for (const path of ['.githooks', '.npmrc', 'package.json', 'scripts/use-git-hooks.js'])
    cpSync(path, join(folder, path), { recursive: true });
  const { plugins: _, overrides: __, ...biome } = JSON.parse(readFileSync('biome.json', 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(biome));
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));

  const { CI: _ci, ...own } = process.env;
  const who = { GIT_AUTHOR_NAME: 'Ann', GIT_AUTHOR_EMAIL: 'ann@goals.example' };
  const run = (program: string, args: string[], { cwd = folder, ...beside }: Record<string, string> = {}) =>
    spawnSync(program, args, {
      cwd,
      encoding: 'utf8',
      env: {
        ...own,
        ...who,
        GIT_COMMITTER_NAME: 'Ann',
        GIT_COMMITTER_EMAIL: 'ann@goals.example',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        ...beside,
      },
    });
  run('git', ['init', '--quiet']);
  return {
    folder,
    run,
    hooksPath: () => run('git', ['config', 'core.hooksPath']).stdout,
    commit(path: string, content: string) {
      writeFileSync(join(folder, path), content);
      run('git', ['add', path]);
      return run('git', ['commit', '--quiet', '-m', `Add ${path}`]);
    },
  };
}
