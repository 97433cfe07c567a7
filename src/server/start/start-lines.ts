import type { Server } from 'node:http';
import { join } from 'node:path';
import { listeningUrl, publicUrl } from './public-url';
import type { Settings } from './settings';

type Started = {
  settings: Settings;
  server: Server;
  /** Signs in once; undefined: no link is printed. */
  signInCode: string | undefined;
  /** Whether the database, or Plannr, has a user who can sign in. */
  letsIn: boolean;
};

/** What a started server prints: where it listens, and how to sign in. */
export function startLines({ settings, server, signInCode, letsIn }: Started): string[] {
  const place = listeningUrl(settings, server);
  const url = publicUrl(settings, server);
  const listening = place === url ? `Listening on ${url}` : `Listening on ${place} as ${url}`;
  if (signInCode) return [listening, `Sign in: ${url}/sign-in#code=${signInCode}`];
  if (settings.isDemo) return [listening, `Sign in with the token in ${tokenPlace(settings)}`];
  if (letsIn) return [listening];
  return [
    listening,
    'Nobody can sign in: the database is empty. Set DEMO=on for a demo firm, or PLANNR_API_URL for gateway mode',
  ];
}

function tokenPlace({ accessToken, dataDir }: Settings): string {
  return accessToken === undefined ? join(dataDir, 'access-token') : 'ACCESS_TOKEN';
}
