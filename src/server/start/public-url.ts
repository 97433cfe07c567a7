import type { Server } from 'node:http';
import type { Settings } from './settings';

/** Our own origin: of the settings, else of where the server listens. */
export function publicUrl(settings: Settings, server: Server): string {
  return settings.publicUrl ?? listeningUrl(settings, server);
}

/** The origin of where the server listens; a port of 0 becomes known by listening. */
export function listeningUrl({ host, port }: Settings, server: Server): string {
  const address = server.address();
  const listeningPort = address && typeof address === 'object' ? address.port : port;
  return new URL(`http://${host.includes(':') ? `[${host}]` : host}:${listeningPort}`).origin;
}
