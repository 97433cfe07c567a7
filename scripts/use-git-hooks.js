// @ts-check
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';

/** @param {string[]} args */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

// An archive of the project may be in somebody else's checkout, whose hooks are not ours.
const checkout = git('rev-parse', '--show-toplevel');
const isOurs = checkout !== undefined && realpathSync(checkout) === realpathSync('.');
const hasHooks = git('config', 'core.hooksPath') !== undefined;
if (!process.env.CI && isOurs && !hasHooks) git('config', 'core.hooksPath', '.githooks');
