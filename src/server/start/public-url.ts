import type { Server } from 'node:http';
import type { Settings } from './settings';

/** Our own origin: from the settings, or the address that the server listens on. */
export function publicUrl(settings: Settings, server: Server): string {
  return settings.publicUrl ?? listeningUrl(settings, server);
}

/** The origin that the server listens on; a port of 0 is known only then. */
export function listeningUrl({ host, port }: Settings, server: Server): string {
  const address = server.address();
  const listeningPort = address && typeof address === 'object' ? address.port : port;
  return new URL(`http://${host.includes(':') ? `[${host}]` : host}:${listeningPort}`).origin;
}
