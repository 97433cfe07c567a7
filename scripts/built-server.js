// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signInLink } from './sign-in-link.js';

/**
 * Starts `dist/server/main.js` on a free port, with the demo firm in a data folder of its own and none of the settings
 * of this shell. `stop` ends it and removes the folder. Rejects when the server ends before it is ready.
 * @param {Record<string, string>} [settings] further settings of the server
 */
export async function startBuiltServer(settings = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'goal-editor-'));
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const link = await signInLink(server);
  return {
    url: new URL(link).origin,
    signInLink: link,
    dataDir,
    accessToken: readFileSync(join(dataDir, 'access-token'), 'utf8').trim(),
    async stop() {
      server.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true });
    },
  };
}
