import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const addresses = z.array(z.url());

type Environment = Record<string, string>;

/** The server as one file, which starts in half the time, and processes that run it until they are killed or the test ends. */
export async function buildServerProcess() {
  // Below node_modules, where external packages resolve.
  const outDir = await mkdtemp(join(root, 'node_modules', '.server-process-'));
  onTestFinished(() => rm(outDir, { recursive: true }));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['libsql', 'pg-native'] },
    build: {
      ssr: 'src/testing/servers/server-process.ts',
      outDir,
      target: 'node20',
      minify: true,
      copyPublicDir: false,
    },
  });
  return {
    /** Starts a process that loads the server and waits for environments. */
    prepare() {
      const child = fork(join(outDir, 'server-process.js'), { env: { PATH: process.env.PATH } });
      onTestFinished(() => end(child, 'SIGKILL'));
      return {
        /** Starts a server for each environment and returns their addresses. */
        async serve(environments: Environment[]): Promise<string[]> {
          child.send(environments);
          const ended = once(child, 'exit').then(([code]) => {
            throw new Error(`The server ended with code ${code} before it was ready`);
          });
          const [message] = await Promise.race([once(child, 'message'), ended]);
          ended.catch(() => {});
          return addresses.parse(message);
        },
        /** Ends it at once, as when the power fails. */
        kill: () => end(child, 'SIGKILL'),
        /** Asks it to close, and waits until it has. */
        close: () => end(child, 'SIGTERM'),
      };
    },
  };
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
