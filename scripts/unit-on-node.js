// @ts-check
import { spawnSync } from 'node:child_process';

const [version = '', ...args] = process.argv.slice(2);

if (/^\d+(\.\d+){0,2}$/.test(version)) process.exitCode = runOn(version);
else {
  console.error('Name a version of Node: npm run unit:node -- 24');
  process.exitCode = 1;
}

/**
 * The unit and server tests on the Node of the npm package `node`; gives their exit code.
 * @param {string} wanted
 */
function runOn(wanted) {
  const command = ['node --version', ['npm run unit --', ...args].join(' ')].join(' && ');
  const npx = ['--yes', `--package=node@${wanted}`, '--call', command];
  return spawnSync('npx', npx, { stdio: 'inherit' }).status ?? 1;
}
