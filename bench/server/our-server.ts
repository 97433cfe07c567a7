import { randomBytes } from 'node:crypto';
import { type RunningServer, startProcess } from './start-process';

export const accessToken = randomBytes(32).toString('base64url');

/** The settings of every server of ours in the bench: the demo firm, and more requests than people send. */
const shared = {
  PORT: '0',
  DEMO: 'on',
  RATE_LIMIT: '1000000',
  ACCESS_TOKEN: accessToken,
  SESSION_SECRET: randomBytes(32).toString('base64url'),
};

type Start = { settings: Record<string, string>; dist?: string; preload?: string };

/** Starts the built server, or the same server with other pages in `dist`. */
export function startOurServer({ settings, dist = 'dist', ...start }: Start): Promise<RunningServer> {
  return startProcess({
    script: `${dist}/server/main.js`,
    environment: { ...shared, ...settings },
    ...start,
  });
}
