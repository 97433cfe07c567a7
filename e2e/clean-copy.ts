import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signInLink } from '../scripts/sign-in-link.js';

export type CleanCopy = ReturnType<typeof makeCleanCopy>;

/** The project as a newcomer clones it: a folder without anything that git ignores, to run the README's commands in. */
export function makeCleanCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'goal-editor-copy-'));
  const ignored = new Set(['.git', ...readFileSync('.gitignore', 'utf8').split(/[/\n]+/)]);
  for (const name of readdirSync('.')) {
    if (!ignored.has(name)) cpSync(name, join(folder, name), { recursive: true });
  }
  let stop = async () => {};
  return {
    folder,
    /** Runs a command to its end and returns its exit code and its output. */
    run(command: string) {
      const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
        cwd: folder,
        env: env(),
        encoding: 'utf8',
      });
      return { status, stdout, stderr };
    },
    /** Starts a serving command on a free port, waits for its sign-in link and returns its address. */
    async serve(command: string) {
      const server = spawn('sh', ['-c', command], {
        cwd: folder,
        env: { ...env(), PORT: '0' },
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true, // a process group of its own, so that npm and its child end together
      });
      const ended = once(server, 'close');
      stop = async () => {
        const runs = server.exitCode === null && server.signalCode === null;
        if (server.pid && runs) process.kill(-server.pid, 'SIGTERM');
        await ended;
      };
      return new URL(await signInLink(server)).origin;
    },
    /** Ends the command that serves, if one does. */
    stop: () => stop(),
    async remove() {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

const kept = /^(PATH|HOME|TMPDIR|CHROMIUM_PATH|NODE_EXTRA_CA_CERTS|\w*_proxy|npm_config_\w+)$/i;

/** What npm and a browser need of this shell's environment, without the product's settings. */
function env() {
  const own = Object.entries(process.env).filter(([name]) => kept.test(name));
  return { ...Object.fromEntries(own), npm_config_prefer_offline: 'true' };
}
