// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listeningPlace, signInLink } from './sign-in-link.js';

/**
 * Starts `dist/server/main.js` on a free port, with the demo firm in a data folder of its own and none of the settings
 * of this shell. `stop` ends it and removes the folder. Rejects when the server ends before it is ready.
 * @param {Record<string, string>} [settings] further settings of the server
 */
export async function startBuiltServer(settings = {}) {
  const { process, dataDir, stop } = startProcess(settings);
  const link = await signInLink(process);
  return {
    url: new URL(link).origin,
    signInLink: link,
    dataDir,
    accessToken: readFileSync(join(dataDir, 'access-token'), 'utf8').trim(),
    stop,
  };
}

/**
 * The same in front of Plannr, as `settings` say: without a demo firm, a token and a link.
 * @param {Record<string, string>} settings
 */
export async function startBuiltGateway(settings) {
  const { process, dataDir, stop } = startProcess(settings);
  return { url: await listeningPlace(process), signInLink: '', dataDir, accessToken: '', stop };
}

/** @param {Record<string, string>} settings */
function startProcess(settings) {
  const dataDir = mkdtempSync(join(tmpdir(), 'goal-editor-'));
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  async function stop() {
    server.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true });
  }
  return { process: server, dataDir, stop };
}
