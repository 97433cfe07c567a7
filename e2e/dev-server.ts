import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { signInLink } from '../scripts/sign-in-link.js';
import { freePort } from '../src/testing/network/free-port';

type Dev = { url: string; signInLink: string };

/** With `npm run dev`, over a demo firm of its own. */
export const test = base.extend<object, { dev: Dev }>({
  dev: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'goal-editor-dev-'));
      const port = String(await freePort());
      const server = spawn(process.execPath, ['scripts/dev.js'], {
        env: { ...process.env, PORT: port, DATA_DIR: folder },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(server, 'exit');
      await use({ url: `http://127.0.0.1:${port}`, signInLink: await signInLink(server) });
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});
