import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { listeningPlace } from '../../scripts/sign-in-link.js';

export type RunningServer = { url: string; stop: () => Promise<void> };

type Start = { script: string; preload?: string; environment: Record<string, string> };

/** Starts a server in a process of its own, with none of the settings of this shell; resolves when it listens. */
export async function startProcess({ script, preload, environment }: Start): Promise<RunningServer> {
  const options = preload === undefined ? [] : ['--import', preload];
  const server = spawn(process.execPath, [...options, script], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  return {
    url: await listeningPlace(server),
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}
